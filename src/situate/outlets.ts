import type { ChannelKind } from '../record/channel.js';

/** An outlet or a platform by its name and the other names that it goes by. */
export interface Outlet {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly aliases: readonly string[];
}

/** One line a kind: names parted by commas, a name's aliases behind it by bars. */
const LIST: Readonly<Partial<Record<ChannelKind, string>>> = {
  broadcaster:
    'BBC|BBC News|BBC Radio 4|BBC Radio|BBC World Service|BBC Newsnight|BBC One|BBC Two, ITV|ITV News, Sky News, Sky, Channel 4|Channel 4 News, Channel 5|Channel 5 News, ' +
    'LBC, talkSPORT, GB News, Times Radio, TalkTV, STV, S4C, RTÉ|RTE, CNN|CNN International, Fox News|Fox News Channel|Fox, Fox Business|Fox Business Network, ' +
    'MSNBC, NBC|NBC News, ABC News|ABC, CBS|CBS News, PBS|PBS NewsHour, NPR|National Public Radio, C-SPAN, CNBC, Bloomberg Television|Bloomberg TV, Univision, Telemundo, ' +
    'Newsmax, One America News|OAN|One America News Network, Comedy Central, HBO, Voice of America|VOA, Radio Free Europe|RFE/RL|Radio Free Asia, CBC|CBC News, CTV|CTV News, ' +
    'Global News, Sky News Australia, SBS|SBS News, Radio New Zealand|RNZ, TVNZ, Newshub, NDTV, Times Now, Doordarshan, Republic TV, Geo News|Geo TV, Dawn News, ARY News, ' +
    'Al Jazeera|Al-Jazeera, Al Arabiya|Al-Arabiya, Sky News Arabia, Al Mayadeen, Press TV, TRT|TRT World, CNN Türk|CNN Turk, NTV, Kan, Channel 12, Channel 13, Army Radio, ' +
    'Deutsche Welle|DW, ARD, ZDF, Deutschlandfunk, RTL, n-tv, ORF, SRF, RTS, France 24, France 2, France Inter, Franceinfo|France Info, BFM TV|BFMTV, TF1, RFI|Radio France Internationale, Europe 1, ' +
    'RAI, La7, TVE, Cadena SER, La Sexta, RTP, NOS, VRT, RTBF, SVT, Sveriges Radio, NRK, DR, TV 2, Yle, TVP, TVN, TVN24, Polsat, ČT|Czech Television, Czech Radio, ' +
    'RT|Russia Today, Channel One, Rossiya 1, Dozhd|TV Rain, Echo of Moscow, Suspilne, Hromadske, NHK, TBS, KBS, SBS Korea, JTBC, CCTV, CGTN, Phoenix TV, RTHK, TVB, ' +
    'SABC, eNCA, Channels Television|Channels TV, Arise News, Citizen TV, KTN, Globo|TV Globo, Televisa, Radio Farda, WNYC, WBUR, KQED, Euronews, WION, Channel NewsAsia|CNA',
  newspaper:
    'The New York Times|New York Times|NYT|NY Times, The Washington Post|Washington Post, The Wall Street Journal|Wall Street Journal|WSJ, USA Today|USA TODAY, Los Angeles Times|LA Times|L.A. Times, ' +
    'Chicago Tribune, Chicago Sun-Times, Boston Globe|The Boston Globe, Boston Herald, New York Post, New York Daily News, Newsday, Miami Herald, San Francisco Chronicle, Houston Chronicle, ' +
    'Dallas Morning News|The Dallas Morning News, Philadelphia Inquirer|The Philadelphia Inquirer, Denver Post|The Denver Post, Seattle Times|The Seattle Times, Star Tribune, Detroit Free Press, Detroit News|The Detroit News, ' +
    'Arizona Republic|The Arizona Republic, Des Moines Register|The Des Moines Register, Tampa Bay Times, Orlando Sentinel, Baltimore Sun|The Baltimore Sun, Cleveland Plain Dealer|The Plain Dealer, Columbus Dispatch|The Columbus Dispatch, ' +
    'Washington Times|The Washington Times, Atlanta Journal-Constitution|The Atlanta Journal-Constitution, Las Vegas Review-Journal, Salt Lake Tribune|The Salt Lake Tribune, Union Leader|New Hampshire Union Leader, Politico|POLITICO, ' +
    'The Guardian|Guardian, The Observer|Observer, The Times|The Times of London, The Sunday Times|Sunday Times, The Daily Telegraph|Daily Telegraph|The Telegraph|Telegraph|Sunday Telegraph|The Sunday Telegraph, ' +
    'Financial Times|The Financial Times, The Independent|Independent, Daily Mail|The Daily Mail|Mail on Sunday|The Mail on Sunday, The Sun|Sun on Sunday, Daily Mirror|The Mirror|The Daily Mirror|Sunday Mirror, Daily Express|The Daily Express, ' +
    'Evening Standard|The Evening Standard|London Evening Standard, The Scotsman, The Herald, Daily Record, Belfast Telegraph, The Irish Times|Irish Times, Irish Independent, Irish Examiner, Manchester Evening News, Yorkshire Post|The Yorkshire Post, ' +
    'The Globe and Mail|Globe and Mail, Toronto Star|The Toronto Star, National Post, La Presse, Le Devoir, Sydney Morning Herald|The Sydney Morning Herald, The Age, The Australian, Herald Sun, Australian Financial Review|The Australian Financial Review, ' +
    'New Zealand Herald|The New Zealand Herald|NZ Herald, The Press, Le Monde, Le Figaro, Libération, Les Echos, Le Parisien, L’Humanité, Der Tagesspiegel|Tagesspiegel, Süddeutsche Zeitung, Frankfurter Allgemeine Zeitung|FAZ|Frankfurter Allgemeine, ' +
    'Die Zeit|Zeit, Die Welt|Welt am Sonntag, Bild|Bild am Sonntag, Handelsblatt, taz, Neue Zürcher Zeitung|NZZ, Der Standard, Die Presse, Kurier, Corriere della Sera, La Repubblica, La Stampa, Il Sole 24 Ore, Il Fatto Quotidiano, ' +
    'El País|El Pais, El Mundo, La Vanguardia, ABC (Spain), Público, Expresso, De Standaard, De Volkskrant, NRC|NRC Handelsblad, De Telegraaf, Le Soir, Dagens Nyheter, Svenska Dagbladet, Aftonbladet, Expressen, Aftenposten, VG|Verdens Gang, ' +
    'Dagbladet, Politiken, Berlingske, Jyllands-Posten, Helsingin Sanomat, Gazeta Wyborcza, Rzeczpospolita, Lidové noviny, Népszabadság, Kathimerini, Hürriyet, Cumhuriyet, Sabah, Kommersant, Izvestia, Novaya Gazeta, Vedomosti, Rossiyskaya Gazeta, ' +
    'Komsomolskaya Pravda, Kyiv Post, Haaretz, Yedioth Ahronoth, Jerusalem Post|The Jerusalem Post, Times of Israel|The Times of Israel, Maariv, Al-Ahram, Asharq Al-Awsat, Al-Hayat, The National, Gulf News, Arab News, Daily Star, ' +
    'Times of India|The Times of India, The Hindu, Hindustan Times, Indian Express|The Indian Express, Economic Times|The Economic Times, Dawn, The Express Tribune, The Daily Star, South China Morning Post, People’s Daily, Global Times, China Daily, ' +
    'Straits Times|The Straits Times, Japan Times|The Japan Times, Asahi Shimbun|The Asahi Shimbun, Yomiuri Shimbun|The Yomiuri Shimbun, Mainichi Shimbun, Nikkei, Chosun Ilbo, JoongAng Ilbo, Hankyoreh, Korea Herald|The Korea Herald, Bangkok Post, ' +
    'Jakarta Post|The Jakarta Post, Philippine Daily Inquirer, Mail & Guardian, Daily Nation, The Standard, The Punch, Vanguard, Folha de S.Paulo|Folha, O Globo, Estadão|O Estado de S. Paulo, La Nación, Clarín, Página/12, El Universal, Reforma, La Jornada, El Tiempo, El Mercurio, El Comercio',
  magazine:
    'Time|TIME|Time magazine, Newsweek, The New Yorker|New Yorker, The Atlantic|Atlantic, The Economist|Economist, Vanity Fair, Rolling Stone, Vogue, GQ, Esquire, Forbes, Fortune, Bloomberg Businessweek|Businessweek, Foreign Policy, Foreign Affairs, ' +
    'The Spectator|Spectator, New Statesman|The New Statesman, Private Eye, Der Spiegel|Spiegel, Focus, Stern, Paris Match, L’Express, Le Point, L’Obs, Panorama, The Nation, National Review|The National Review, Mother Jones, The New Republic|New Republic, ' +
    'Weekly Standard|The Weekly Standard, People|People magazine, Variety, Hollywood Reporter|The Hollywood Reporter, Wired, Scientific American, Nature, Science, The Lancet, Maclean’s, India Today, Caixin, Veja, Proceso, Us Weekly, Harper’s|Harper’s Magazine, Playboy, Billboard, NME, ProPublica',
  'news site':
    'HuffPost|Huffington Post|The Huffington Post, BuzzFeed|BuzzFeed News, Vox, Axios, The Hill, Slate, Salon, The Intercept, The Daily Beast|Daily Beast, Breitbart|Breitbart News, The Daily Caller|Daily Caller, Daily Wire|The Daily Wire, Business Insider|Insider, ' +
    'Quartz, Vice|Vice News, Gawker, Drudge Report|The Drudge Report, Infowars, TMZ, Talking Points Memo, RealClearPolitics, FiveThirtyEight, The Verge, TechCrunch, Recode, Ars Technica, ESPN, The Athletic, Semafor, Punchbowl News, The Information, The Bulwark, ' +
    'Mediapart, Meduza, Bellingcat, The Wire, Scroll.in|Scroll, The Quint, Rappler, Malaysiakini, Middle East Eye, Al-Monitor, Jezebel, Yahoo News, NewsNation, The Conversation, Ukrainska Pravda, The Insider, Nieman Lab, CNET, Wikinews',
  agency:
    'Reuters|Thomson Reuters, Associated Press|The Associated Press|AP, Agence France-Presse|AFP, Bloomberg|Bloomberg News, Press Association|PA|PA Media, United Press International|UPI, dpa|Deutsche Presse-Agentur, EFE, ANSA, Kyodo|Kyodo News, Jiji|Jiji Press, ' +
    'Yonhap|Yonhap News Agency, Xinhua|Xinhua News Agency, TASS|Itar-Tass, Interfax, RIA Novosti|RIA, Ukrinform, IRNA, Fars|Fars News Agency, Tasnim, Anadolu|Anadolu Agency, SANA, Press Trust of India|PTI, ANI, KCNA|Korean Central News Agency, Antara, Bernama, ' +
    'Canadian Press|The Canadian Press, Australian Associated Press|AAP, APA, ATS|Keystone-ATS, Belga, ANP, TT|TT News Agency, NTB, Ritzau, STT, PAP, CTK|ČTK, MTI, BTA, Tanjug, Lusa, Agência Brasil, Prensa Latina, Notimex, Télam|Telam, Mehr|Mehr News Agency, Dow Jones|Dow Jones Newswires',
  'social platform':
    'Twitter, X, Facebook, Instagram, Threads, Mastodon, Bluesky, Truth Social, TikTok, YouTube, LinkedIn, Reddit, Telegram, WhatsApp, Snapchat, Tumblr, Medium, Weibo|Sina Weibo, WeChat, VKontakte|VK, Gab, Parler, Substack, Periscope, Twitch, Discord, Signal, Gettr, Rumble, Koo, Clubhouse, LINE, Odnoklassniki',
};

/** "X" and "Line" are words too: these count only behind "on", and where they stand alone. */
const COMMON = new Set(
  'x|threads|signal|line|medium|time|people|nature|science|focus|stern|fox|sky|abc|pa|ap|rt|dr|kan|dawn|vanguard|the age|the press|the times|the sun|the herald|the standard|the nation|the national|the wire|the insider|observer|independent|guardian|telegraph|insider|recode|variety|vice|salon|slate|quartz|scroll|vogue|wired|fortune|atlantic|economist|spectator|zeit|welt|bild|sabah|reforma|world|public|público|folha|discord|koo|rumble|gab|the verge|the hill|the conversation|the information|channel one|channel 12|channel 13|ria|tt|apa|ats|ani|dw|nos|rts|sbs|tbs|ntv|cna|cbc|global news|the punch|the citizen|newsday|infowars|line'.split(
    '|',
  ),
);

/** Outlets and platforms by name; the built-in list, and what its user adds. */
export class Outlets {
  private readonly byName = new Map<string, Outlet>();

  /** @param more outlets that the list does not have; one with a name of the list replaces it */
  constructor(more: Iterable<Outlet> = []) {
    for (const outlet of [...builtIn(), ...more]) {
      for (const name of [outlet.name, ...outlet.aliases]) this.byName.set(key(name), outlet);
    }
  }

  /** The outlet of a name, its article and capitals aside. */
  called(name: string): Outlet | undefined {
    const plain = key(name).replace(/^the /, '');
    return this.byName.get(key(name)) ?? this.byName.get(plain) ?? this.byName.get(`the ${plain}`);
  }

  /** Whether a name is also an everyday word or another body's name, so that it needs "told", "on" or the like before it. */
  isCommon(name: string): boolean {
    return COMMON.has(key(name)) || COMMON.has(`the ${key(name)}`);
  }
}

function* builtIn(): Generator<Outlet> {
  for (const [kind, list] of Object.entries(LIST)) {
    for (const entry of list.split(', ')) {
      const [name = '', ...aliases] = entry.split('|');
      yield { name, kind: kind as ChannelKind, aliases };
    }
  }
}

const key = (name: string): string => name.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
