/** Words that end in a full stop inside a sentence, lower case, as English-language news writes them. */
export const TITLES = new Set(
  `mr mrs ms mx dr prof sen sens rep reps gov govs lt col gen maj capt sgt cpl cmdr adm pres supt insp det rev hon msgr
  fr sr sra st mme mlle messrs atty asst assn dept`.split(/\s+/),
);

/** Abbreviations that also end sentences: a sentence goes on after them unless what follows begins a new one. */
export const ABBREVIATIONS = new Set(
  `jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun inc ltd co corp llc plc bros
  no nos vs etc al ed eds est approx art ave blvd rd mt ft vol pp pg fig cf eg ie ca a.m p.m e.g i.e u.s u.k u.n e.u d.c
  ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
  vt wash wis wyo jr`.split(/\s+/),
);
