const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words before a name that are none of it. Where one is a first name too (Justice, Major), too little is the safe side. */
export const TITLES = set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness rev reverend fr father sister brother ' +
    'president vice prime minister chancellor secretary senator sen representative rep congressman congresswoman ' +
    'congressperson governor gov mayor councillor councilman councilwoman cllr ambassador judge justice general gen ' +
    'lieutenant lt colonel col captain capt major maj admiral adm commander cmdr corporal cpl private pvt sergeant sgt ' +
    'officer detective det inspector insp superintendent supt constable pc sheriff chief king queen prince princess ' +
    'pope archbishop bishop cardinal rabbi imam sheikh ayatollah deputy acting former ex then interim',
);

/** Abbreviations after a name that are none of it. */
export const HONOURS = set('mp msp ms mep qc kc obe mbe cbe kbe dbe phd md esq dds jd ret');

/** What tells a father from a son, by its one form. */
export const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

/** Words that begin a surname: what starts with one has no first name. "Al" is one only in lower case (Al Gore). */
export const PARTICLES = set('van von der den de del della di da dos das du la le el bin ibn ter ten zu st saint mac');

/** Words that a person's name does not hold: with one of them it is a description, or several people. */
export const NO_NAME = set('the a an of for at in on and or who his her their its our one two some several many');

/** Words that say what an organization is and not which; alone, or only with one another, they name none. */
export const GENERIC = set(
  'the a an of for and council government ministry department committee commission court board agency party police ' +
    'university college school hospital company firm bank union office authority administration parliament congress ' +
    'senate house assembly group organization organisation institute association society foundation team club church ' +
    'army navy force forces service services national federal state city county local district town public supreme ' +
    'high centre center embassy cabinet treasury press office media staff',
);

/** Forms of a company, at the end of its name. */
export const COMPANY = set('inc incorporated ltd limited plc corp corporation llc llp co gmbh ag sa nv spa pty');
