import { gated } from "../text/gate.ts";
/**
 * Nouns for the people and small organisations whom a narrative may be about, singular. Origin: ordinary
 * vocabulary of customers, patients, citizens, members and employees; a document adds its own, and so may
 * a project.
 */
export const customerNouns: readonly string[] = (
  "customer client user buyer seller merchant trader vendor shopper consumer subscriber member owner tenant resident landlord guest " +
  "visitor traveller traveler passenger rider driver commuter cyclist pedestrian motorist patient nurse doctor midwife carer caregiver " +
  "relative caller reader viewer listener spectator player gamer parent mother father student pupil child children kid baby family " +
  "teacher tutor learner trainee apprentice employee worker staff colleague technician mechanic electrician plumber carpenter fitter " +
  "joiner roofer tailor hairdresser barber florist butcher gardener janitor caretaker cleaner porter courier dispatcher " +
  "developer engineer programmer administrator operator manager clerk cashier agent citizen voter applicant claimant beneficiary donor volunteer " +
  "refugee migrant veteran pensioner retiree widow farmer grower beekeeper fisher fisherman fishermen skipper sailor crew pilot baker " +
  "cook chef waiter host hostess restaurant bakery café hotel shop workshop store household neighbour neighbor builder contractor " +
  "freelancer organiser organizer author writer editor translator researcher scientist librarian musician singer dancer " +
  "actor trainer coach athlete runner swimmer climber hiker fan artist photographer dentist physician surgeon pharmacist vet " +
  "veterinarian therapist paramedic firefighter inspector accountant bookkeeper lawyer notary investor borrower lender saver " +
  "policyholder taxpayer homeowner bride groom landowner leaseholder holidaymaker camper sender receiver recipient addressee holder pass-holder cardholder " +
  "ticketholder shipper haulier trucker stevedore warehouseman warehousemen policeman policewoman woman women man men girl boy " +
  "person people anyone villager islander youngster teenager adult newcomer beginner reviewer candidate recruit jobseeker partner"
).split(" ");

/**
 * Nouns that are customers in the plural only: "companies wait" are customers, "the company builds" is the
 * author's own house.
 */
export const customerPlurals: readonly string[] =
  "companies businesses firms clinics schools museums charities associations farms shops landlords suppliers dockers".split(
    " ",
  );

/** Words before which a person does something and a thing or an institution does not. */
export const personVerbs = gated(
  /^(?:waits?|waited|spends?|spent|pays?|paid|wants?|wanted|says?|said|tells?|told|asks?|asked|phones?|phoned|telephones?|telephoned|walks?|walked|drives?|drove|travels?|travell?ed|queues?|queued|guess(?:es|ed)?|gives? up|gave up|complains?|complained|struggles?|struggled|buys?|bought|sleeps?|slept|lives?|lived|learns?|learned|learnt|forgets?|forgot|remembers?|remembered|knows?|knew|feels?|felt|fears?|feared|hopes?|hoped|believes?|believed|decides?|decided|loses?|lost|writes?|wrote|reads?|eats?|ate|stands?|stood|sits?|sat|wakes?|woke|starts? work|cannot|can['’]t|could not|have to|has to|had to|do not know|does not know|did not know)\b/,
);

/** Words that a subject before "who" or a person's verb may be without being the customer. */
export const neverCustomers: ReadonlySet<string> = new Set(
  (
    "those they we you someone somebody anybody everyone everybody nobody one ones others other team teams competitor competitors " +
    "rival rivals board committee council management system systems tool tools product products price prices cost costs thing things " +
    "friend sister brother wife husband daughter son uncle aunt average party supervisor boss chairman director minister press"
  ).split(" "),
);

/** Words with a capital at the head of a sentence that are no first names. */
export const openersThatAreNoNames: ReadonlySet<string> = new Set(
  (
    "the this that these those they their there then when while where what who why how our your his her its one two three four five six " +
    "seven eight nine ten eleven twelve most many some every each all both few several another such since until before after during " +
    "today tomorrow yesterday once only also from with without within because although though but and yet for not now here sales she he it " +
    "his her we you in on at by to of as if so or nor an a any no nobody everybody everyone someone somebody anyone other others whoever " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday " +
    "saturday sunday spring summer autumn winter customers users people patients members nothing something waiting whether support finance " +
    "legal engineering marketing next last first second third half between under over about across along inside outside more less fewer " +
    "together below above compared deputy which whose neither either none much even still just instead however therefore perhaps again against later earlier"
  ).split(" "),
);
