const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Written before a name: a full stop after one of these never ends a sentence. Without the last full stop. */
export const BEFORE_NAMES = words(`
  Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Sen Sens Rep Reps Gov Govs Lt Col Gen Maj Capt Sgt Cpl Pvt Cmdr Comdr Adm Pres
  Supt Insp Det Rev Hon Msgr Fr Atty Asst Amb Sec Dept Assn Mt Ft vs v
`);

/** Written before a number, which alone shows that the sentence goes on: "No. 10", but "He said no." */
export const BEFORE_NUMBERS = words(`
  No Nos no nos p pp Vol vol Fig fig Art art Ch ch Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec c ca
`);

/**
 * May end a sentence or stand inside one: one ends where a word follows that begins sentences far more often than names.
 * Dotted letters (U.S., a.m., N.Y.) are told by their shape and need no entry.
 */
export const ANYWHERE = words(`
  Inc Ltd Co Cos Corp Bros St Sr Jr Ave Blvd Rd etc al ed eds est approx Ph.D M.D Esq Mon Tue Tues Wed Thu Thurs Fri Sat
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash
  Wis Wyo Ont Que
`);

/** Words that begin sentences far more often than names, lower case. */
export const STARTERS = words(`
  the a an this that these those there here it its he she they we i you his her their our my your but and so or yet in on
  at for from by as if when while after before since although though because however meanwhile then what who how why
  some many most one no not both another
`);

/** Verbs that report a question or cry which has its own mark inside the quotation: "“Why?” Jones asked." */
export const REPORTING = words(`
  said says asked asks replied replies told tells wrote writes tweeted added adds shouted yelled cried exclaimed joked
  quipped demanded wondered answered declared continued called posted chanted screamed
`);
