/**
 * Nouns for the people whom a narrative is about, singular. Origin: ordinary vocabulary of customers, patients,
 * citizens, members and employees; a document adds its own, and so may a project.
 */
export const customerNouns: readonly string[] = (
  "customer client user buyer seller merchant shopper consumer subscriber member owner tenant resident landlord guest visitor " +
  "traveller traveler passenger rider driver commuter cyclist patient nurse doctor carer caregiver caller reader viewer listener " +
  "player gamer parent student pupil child family teacher learner trainee apprentice employee worker staff technician mechanic " +
  "developer engineer operator dispatcher manager clerk agent citizen applicant claimant beneficiary donor volunteer farmer grower " +
  "fisher baker cook restaurant hotel shop store business company firm household neighbour neighbor builder contractor supplier " +
  "partner organiser organizer author editor researcher librarian museum clinic school trainer coach athlete fan artist musician"
).split(" ");
