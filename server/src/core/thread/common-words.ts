/**
 * Stems that narratives of all topics share, beyond the stop words: two texts that have them in common need not speak
 * of the same thing. `usual` stood in more than a fifth of 88 English narratives, design documents and templates,
 * `frequent` in more than a tenth of them. Origin: counted over `test/documents` and public documents of that kind.
 */
const usual: ReadonlySet<string> = new Set(
  (
    "abl accept access accord account act add addition address agre allow announc api app applicat " +
    "approach appropriat approv arriv author availabl awai back bas becom benefit board bring build " +
    "built buy cal capabl carri caus chang charg check choos clear clos cod com common commun compar " +
    "consider contain content contract cor correct cov creat current data decid decis deliv depend " +
    "describ descript design detail develop different direct discuss docu don draft driv due ear easi " +
    "enough error evaluat even exampl executiv exist expect experi explicit extend fail faq fast featur " +
    "feel field fil fin fix follow form fre ful futur gener github group hand handl happen head hear " +
    "help high hir hom http implementat improv includ informat instead integrat invest issu key languag " +
    "lat lead learn level lin link list liv log maintain manag mat meet messag miss mitigat model mov " +
    "multipl nam non not notic obstacl off offic open operat opportun opt ord outsid pag parti pass plan " +
    "platform point possibl post present press process product propos protect provid quest queu read " +
    "real reason receiv record refer refus releas remain remov request requir reserv rest result return " +
    "review right row rul run sav scop send sent serv servic short sid sign significant singl softwar " +
    "solv somebodi specific spend stat status step stop stor success summari sup support system tabl " +
    "talk tool train trust try typ understand unless updat user valu vers via visit wait worth writ " +
    "written wrong wrot ye"
  ).split(" "),
);

const frequent: ReadonlySet<string> = new Set(
  (
    "abstract achiev activ actu actual addit adjust adopt affect agent agr ahead aim alon alternativ " +
    "amount analysi answer appendix appli architectur area argu art ask assess associat attempt audit " +
    "automat automatical autumn avoid awar backward bad bank basic begin behavior believ beyond bil blob " +
    "block book bought box break broad bus button cancel car card cent centr certain challeng chart chat " +
    "child choic chos citi claim class clean clinic cloud colleagu collect commit committe communicat " +
    "compatibl competitor complaint complet complex component comput concept concern condit confirm " +
    "connect consid consist consistent constraint context continu contribut control coordinator copi " +
    "council count cours cover coverag criteria cross custom cut cycl dashboard declar default defin " +
    "definit delai delet deliver deliveri demand depart dependenci deploi desk detect determin devic " +
    "differ director disabl doc doctor documentat door doubl driven earn ecosystem edg edit effect " +
    "effectiv efficienci effort empti enabl encourag engag engin ensur enterpriz entir environ equ etc " +
    "event everybodi evid exact except execut explain extens extern extra fac fact failur fair fami far " +
    "fee feedback fetch fifth finish firm fit flag focus format forward foundat fourth fram framework " +
    "frequent friend funct functional fund gain gap gat generat googl grant great green ground guarante " +
    "guid hal hard held histori host hurt idea identifi ignor immediat impact impl implement important " +
    "incom independent individu initi inst instal insur intend interest interfac intern interpret " +
    "interview introduc introduct involv item iterat job join judg kind kitchen knew kubernet label lack " +
    "larg largest launch lay let librari lie light lik limit listen littl load loc lock logic loss lot " +
    "low machin main major mak man manu map mark market mast match measur mechanism medium memo memori " +
    "merg met method mobil mod modifi moment monitor motivat multi necessari neighbor net network nod " +
    "noon nurs object offer old operator optimiz option order organiz otherwiz outcom overview packag " +
    "pair pap particular partn past path patient pattern pay perform permit phon pick pictur plai plain " +
    "pleas polici port positiv potenti pow practic pref prepar prevent previous pric primari principl " +
    "print prior produc program promiz proof prov public publish pul purpos push qual quick quot rais " +
    "ran rang reach readi recommend reg regist regular reject relat relevant reli repair repeat replac " +
    "repositori research resolv resourc respons responsibl retir revenu ring roadmap rol room round rout " +
    "runtim saf salari sampl satisfact scal scalabl schedul school season secur sel separat sess set " +
    "settl shar shift ship signatur similar simp simpl sit siz slow sort spac speak specifi spr stabl " +
    "staff stag stand standard storag stori strategi stream strong structur studi styl suggest suppli " +
    "switch tablet tak tap technic technologi telephon templat term test text think thought threshold " +
    "ticket titl top topic touch track trad translat transport travel treat tri tru turn univers usag " +
    "useful valid validat vallei variabl various vendor view walk warn watch web websit whol wid window " +
    "wint word work wrap zero"
  ).split(" "),
);

/** What it says about two texts that both have this stem, from 0 to 1. */
export function tellingOf(stem: string): number {
  if (usual.has(stem)) return 0.15;
  return frequent.has(stem) ? 0.4 : 1;
}
