/** Marks a SQLite file as a ledger ("OnRe"), so that no other program's file is written into. */
export const APPLICATION_ID = 0x4f6e5265;

/**
 * The steps from an empty file to today's tables, in order; a file's `user_version` counts those that it has behind it.
 * A step that was released is never changed: what comes next is a further step. `docs/ledger.md` explains the tables.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- The record itself. All other tables but the texts can be made anew from it.
  CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('article', 'reading', 'correction')),
    at TEXT NOT NULL,
    body BLOB NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
  CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

  CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    appearance INTEGER NOT NULL REFERENCES entry,
    reading INTEGER NOT NULL REFERENCES entry,
    reader TEXT NOT NULL
  ) STRICT;
  CREATE TABLE appearance (
    seq INTEGER PRIMARY KEY REFERENCES entry,
    article INTEGER NOT NULL REFERENCES article,
    title TEXT,
    byline TEXT,
    published TEXT,
    publisher TEXT,
    url TEXT,
    found TEXT,
    former INTEGER REFERENCES appearance
  ) STRICT;
  CREATE INDEX appearance_article ON appearance (article);
  CREATE INDEX appearance_url ON appearance (url, seq) WHERE url IS NOT NULL;

  CREATE TABLE actor (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    identity TEXT,
    aliases TEXT NOT NULL,
    roles TEXT NOT NULL,
    identifiers TEXT NOT NULL
  ) STRICT;
  CREATE INDEX actor_article ON actor (article);
  CREATE INDEX actor_identity ON actor (identity) WHERE identity IS NOT NULL;
  CREATE VIRTUAL TABLE actor_words USING fts5 (
    names, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );

  CREATE TABLE statement (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    words TEXT NOT NULL,
    folded TEXT NOT NULL,
    cue TEXT NOT NULL,
    source TEXT NOT NULL,
    p REAL NOT NULL,
    code TEXT,
    speaker TEXT,
    speaker_actor TEXT,
    speaker_identity TEXT,
    speaker_p REAL NOT NULL,
    addressee TEXT,
    channel TEXT,
    channel_kind TEXT,
    said_from TEXT,
    said_to TEXT,
    "precision" TEXT,
    modality TEXT,
    "within" TEXT,
    on_behalf_of TEXT,
    "open" TEXT NOT NULL,
    void INTEGER NOT NULL,
    corrected TEXT NOT NULL,
    published TEXT,
    publisher TEXT
  ) STRICT;
  CREATE INDEX statement_article ON statement (article, key);
  CREATE INDEX statement_id ON statement (id);
  CREATE INDEX statement_folded ON statement (folded) WHERE folded <> '';
  CREATE INDEX statement_published ON statement (published, key) WHERE void = 0;
  CREATE INDEX statement_said ON statement (said_from, said_to, key) WHERE void = 0;
  CREATE TABLE about (
    statement INTEGER NOT NULL REFERENCES statement,
    actor TEXT NOT NULL,
    name TEXT NOT NULL,
    identity TEXT,
    stance INTEGER NOT NULL,
    p REAL NOT NULL
  ) STRICT;
  CREATE INDEX about_statement ON about (statement);
  CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, speaker, addressee, favoured, opposed, mentioned, channel, outlet, title, facets,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );

  CREATE TABLE correction (
    seq INTEGER PRIMARY KEY REFERENCES entry,
    article INTEGER NOT NULL REFERENCES article,
    statement TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT,
    by TEXT NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  CREATE INDEX correction_article ON correction (article);

  -- What servers gave to recognise a page by. No part of the record.
  CREATE TABLE visit (address TEXT PRIMARY KEY, etag TEXT, modified TEXT) STRICT, WITHOUT ROWID;

  CREATE VIEW articles AS
    SELECT article.id, appearance.title, appearance.byline, appearance.published, appearance.publisher, appearance.url,
      appearance.found, entry.at AS added, article.reader,
      (SELECT count(*) FROM statement WHERE statement.article = article.key AND void = 0) AS statements,
      (SELECT count(*) FROM appearance AS a WHERE a.article = article.key) AS appearances,
      article.text
    FROM article JOIN appearance ON appearance.seq = article.appearance JOIN entry ON entry.seq = article.appearance;
  CREATE VIEW appearances AS
    SELECT appearance.seq AS entry, article.id AS article, appearance.title, appearance.byline, appearance.published,
      appearance.publisher, appearance.url, appearance.found, appearance.former, entry.at AS added
    FROM appearance JOIN article ON article.key = appearance.article JOIN entry ON entry.seq = appearance.seq;
  CREATE VIEW statements AS
    SELECT statement.id, statement.kind, words, speaker, speaker_identity, speaker_p, addressee, channel, channel_kind,
      said_from, said_to, "precision", modality, "within", on_behalf_of, cue, source, p, code, "open",
      (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
        FROM about WHERE about.statement = statement.key) AS about,
      corrected, article.id AS article, appearance.title, statement.published, statement.publisher, appearance.url,
      "start", "end"
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
    WHERE void = 0;
  CREATE VIEW actors AS
    SELECT actor.identity, actor.name, actor.type, actor.aliases, actor.roles, actor.identifiers, actor.id, article.id AS article,
      (SELECT count(*) FROM statement WHERE statement.article = actor.article AND statement.speaker_actor = actor.id AND void = 0)
        AS statements
    FROM actor JOIN article ON article.key = actor.article;
  CREATE VIEW utterances AS
    SELECT min(statement.id) AS id, min(words) AS words, count(*) AS statements, count(DISTINCT article) AS articles,
      min(published) AS first_published, max(published) AS last_published,
      group_concat(DISTINCT speaker) AS speakers
    FROM statement WHERE void = 0 AND folded <> '' GROUP BY folded;
  CREATE VIEW corrections AS
    SELECT correction.seq AS entry, entry.at, correction.statement, correction.field, correction.value, correction.by,
      correction.why
    FROM correction JOIN entry ON entry.seq = correction.seq;
  `,
  `
  -- What tracing makes of the statements: an index of what is compared with what, links, and utterances. No part of the
  -- record, and made anew by "onrecord trace --again".
  CREATE TABLE saying (statement INTEGER PRIMARY KEY REFERENCES statement, body BLOB NOT NULL) STRICT;
  CREATE TABLE saying_key (
    key INTEGER NOT NULL, moment INTEGER NOT NULL, statement INTEGER NOT NULL, PRIMARY KEY (key, moment, statement)
  ) STRICT, WITHOUT ROWID;
  -- Each link stands there both ways round.
  CREATE TABLE link (
    a INTEGER NOT NULL, b INTEGER NOT NULL, same REAL NOT NULL, repeated REAL NOT NULL, PRIMARY KEY (a, b)
  ) STRICT, WITHOUT ROWID;
  -- Statements of which there are others of the same utterance.
  CREATE TABLE variant (
    statement INTEGER NOT NULL REFERENCES statement,
    utterance TEXT NOT NULL,
    label TEXT NOT NULL,
    misattributed INTEGER NOT NULL,
    recycled TEXT,
    PRIMARY KEY (statement, utterance)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX variant_utterance ON variant (utterance);
  -- Which weights and rules the tables above were made with; empty until they are.
  CREATE TABLE tracing (one INTEGER PRIMARY KEY CHECK (one = 1), tracer TEXT NOT NULL) STRICT;

  DROP VIEW utterances;
  CREATE VIEW utterances AS
    SELECT coalesce(variant.utterance, statement.id) AS id,
      max(CASE WHEN coalesce(variant.label, 'fullest') = 'fullest' THEN words END) AS words,
      count(*) AS statements, count(DISTINCT article) AS articles,
      min(published) AS first_published, max(published) AS last_published,
      group_concat(DISTINCT speaker) AS speakers
    FROM statement LEFT JOIN variant ON variant.statement = statement.key
    WHERE void = 0 AND folded <> '' GROUP BY coalesce(variant.utterance, statement.id);
  CREATE VIEW variants AS
    SELECT variant.utterance, statement.id AS statement, label, misattributed, recycled, words, speaker, published, publisher,
      article.id AS article
    FROM variant JOIN statement ON statement.key = variant.statement JOIN article ON article.key = statement.article;
  CREATE VIEW repetitions AS
    SELECT DISTINCT coalesce(v.utterance, s.id) AS utterance, coalesce(w.utterance, t.id) AS other
    FROM link JOIN statement AS s ON s.key = link.a JOIN statement AS t ON t.key = link.b
      LEFT JOIN variant AS v ON v.statement = s.key LEFT JOIN variant AS w ON w.statement = t.key
    WHERE link.repeated >= 0.5 AND coalesce(v.utterance, s.id) <> coalesce(w.utterance, t.id);
  `,
  `
  -- Tables of words that any SQLite opens that knows STRICT (3.37): the former ones asked for 3.43. They are made of the
  -- tables as tables.ts makes them of a reading.
  DROP TABLE actor_words;
  CREATE VIRTUAL TABLE actor_words USING fts5 (names, tokenize = 'unicode61 remove_diacritics 2');
  INSERT INTO actor_words (rowid, names)
    SELECT key, (SELECT group_concat(value, ' | ') FROM (SELECT name AS value UNION ALL SELECT value FROM json_each(aliases)))
    FROM actor;

  CREATE TEMP VIEW named AS SELECT actor.article, actor.id, actor.name, actor_words.names
    FROM actor JOIN actor_words ON actor_words.rowid = actor.key;
  CREATE TEMP VIEW stance_named AS SELECT about.statement, about.stance, group_concat(named.names, ' | ') AS names
    FROM about JOIN statement ON statement.key = about.statement
      JOIN named ON named.article = statement.article AND named.id = about.actor
    GROUP BY about.statement, about.stance;
  DROP TABLE statement_words;
  CREATE VIRTUAL TABLE statement_words USING fts5 (
    words, speaker, addressee, favoured, opposed, mentioned, channel, outlet, title, facets,
    tokenize = 'unicode61 remove_diacritics 2'
  );
  INSERT INTO statement_words (
      rowid, words, speaker, addressee, favoured, opposed, mentioned, channel, outlet, title, facets
    )
    SELECT statement.key, words,
      coalesce((SELECT names FROM named WHERE named.article = statement.article AND named.id = speaker_actor), ''),
      coalesce((SELECT names FROM named WHERE named.article = statement.article AND named.name = addressee), ''),
      coalesce((SELECT names FROM stance_named AS s WHERE s.statement = statement.key AND stance = 1), ''),
      coalesce((SELECT names FROM stance_named AS s WHERE s.statement = statement.key AND stance = -1), ''),
      coalesce((SELECT names FROM stance_named AS s WHERE s.statement = statement.key AND stance = 0), ''),
      coalesce(channel, ''), coalesce(statement.publisher, ''), coalesce(appearance.title, ''),
      trim('kind' || lower(kind) || coalesce(' modality' || lower(modality), '')
        || CASE "open" WHEN '' THEN '' ELSE ' open' || replace(lower("open"), ' ', ' open') END
        || CASE corrected WHEN '' THEN '' ELSE ' corrected' END)
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
    WHERE void = 0;
  DROP VIEW stance_named;
  DROP VIEW named;
  `,
  `
  -- In what manner each is its source's. What was read before was all taken for said; only sayings are what views of
  -- statements, articles, actors and utterances are about, and attributions has the others too.
  ALTER TABLE statement ADD COLUMN manner TEXT NOT NULL DEFAULT 'said';
  CREATE INDEX statement_manner ON statement (manner) WHERE void = 0;

  DROP VIEW statements;
  CREATE VIEW attributions AS
    SELECT statement.id, statement.kind, manner, words, speaker, speaker_identity, speaker_p, addressee, channel, channel_kind,
      said_from, said_to, "precision", modality, "within", on_behalf_of, cue, source, p, code, "open",
      (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
        FROM about WHERE about.statement = statement.key) AS about,
      corrected, article.id AS article, appearance.title, statement.published, statement.publisher, appearance.url,
      "start", "end"
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
    WHERE void = 0;
  CREATE VIEW statements AS SELECT * FROM attributions WHERE manner IN ('said', 'wrote', 'displayed');
  DROP VIEW articles;
  CREATE VIEW articles AS
    SELECT article.id, appearance.title, appearance.byline, appearance.published, appearance.publisher, appearance.url,
      appearance.found, entry.at AS added, article.reader,
      (SELECT count(*) FROM statement
        WHERE statement.article = article.key AND void = 0 AND manner IN ('said', 'wrote', 'displayed')) AS statements,
      (SELECT count(*) FROM appearance AS a WHERE a.article = article.key) AS appearances,
      article.text
    FROM article JOIN appearance ON appearance.seq = article.appearance JOIN entry ON entry.seq = article.appearance;
  DROP VIEW actors;
  CREATE VIEW actors AS
    SELECT actor.identity, actor.name, actor.type, actor.aliases, actor.roles, actor.identifiers, actor.id, article.id AS article,
      (SELECT count(*) FROM statement WHERE statement.article = actor.article AND statement.speaker_actor = actor.id
        AND void = 0 AND manner IN ('said', 'wrote', 'displayed')) AS statements
    FROM actor JOIN article ON article.key = actor.article;
  DROP VIEW utterances;
  CREATE VIEW utterances AS
    SELECT coalesce(variant.utterance, statement.id) AS id,
      max(CASE WHEN coalesce(variant.label, 'fullest') = 'fullest' THEN words END) AS words,
      count(*) AS statements, count(DISTINCT article) AS articles,
      min(published) AS first_published, max(published) AS last_published,
      group_concat(DISTINCT speaker) AS speakers
    FROM statement LEFT JOIN variant ON variant.statement = statement.key
    WHERE void = 0 AND folded <> '' AND manner IN ('said', 'wrote', 'displayed')
    GROUP BY coalesce(variant.utterance, statement.id);
  `,
  `
  -- Ids of statements, and identities that only an article vouches for, have their article's whole id. What tracing made
  -- hangs on these ids.
  CREATE TEMP TABLE former AS SELECT key, id, substr(id, 1, 12) AS digits FROM article;
  UPDATE statement SET (id, "within") = (
    SELECT former.id || substr(statement.id, 13), former.id || substr("within", 13) FROM former WHERE key = statement.article
  ) WHERE substr(id, 13, 1) = ':';
  UPDATE correction SET statement = (SELECT id FROM former WHERE key = correction.article) || substr(statement, 13)
    WHERE substr(statement, 13, 1) = ':';
  UPDATE actor SET identity = (
    SELECT replace(identity, '@' || digits, '@' || id) FROM former WHERE key = actor.article
  ) WHERE identity LIKE '%@%';
  UPDATE statement SET speaker_identity = (
    SELECT replace(speaker_identity, '@' || digits, '@' || id) FROM former WHERE key = statement.article
  ) WHERE speaker_identity LIKE '%@%';
  UPDATE about SET identity = (
    SELECT replace(identity, '@' || digits, '@' || former.id)
    FROM statement JOIN former ON former.key = statement.article WHERE statement.key = about.statement
  ) WHERE identity LIKE '%@%';
  DROP TABLE former;
  DELETE FROM variant;
  DELETE FROM link;
  DELETE FROM saying_key;
  DELETE FROM saying;
  DELETE FROM tracing;
  `,
  `
  -- Which of the texts at one address stands there now. What stood there before stays, and is found when it is asked for.
  ALTER TABLE appearance ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE article ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE statement ADD COLUMN current INTEGER NOT NULL DEFAULT 1;
  CREATE INDEX article_current ON article (current);
  CREATE INDEX appearance_current ON appearance (url) WHERE url IS NOT NULL AND current = 1;
  DROP INDEX statement_manner;
  CREATE INDEX statement_manner ON statement (manner, current) WHERE void = 0;
  -- By which rules of today's what is made of the record was made; what others made is made anew as the file is opened.
  CREATE TABLE made (what TEXT PRIMARY KEY, rules INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  DROP VIEW statements;
  DROP VIEW attributions;
  CREATE VIEW attributions AS
    SELECT statement.id, statement.kind, manner, words, speaker, speaker_identity, speaker_p, addressee, channel, channel_kind,
      said_from, said_to, "precision", modality, "within", on_behalf_of, cue, source, p, code, "open",
      (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
        FROM about WHERE about.statement = statement.key) AS about,
      corrected, article.id AS article, appearance.title, statement.published, statement.publisher, appearance.url,
      "start", "end", statement.current
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
    WHERE void = 0;
  CREATE VIEW statements AS SELECT * FROM attributions WHERE manner IN ('said', 'wrote', 'displayed');
  DROP VIEW articles;
  CREATE VIEW articles AS
    SELECT article.id, appearance.title, appearance.byline, appearance.published, appearance.publisher, appearance.url,
      appearance.found, entry.at AS added, article.reader, article.current,
      (SELECT count(*) FROM statement
        WHERE statement.article = article.key AND void = 0 AND manner IN ('said', 'wrote', 'displayed')) AS statements,
      (SELECT count(*) FROM appearance AS a WHERE a.article = article.key) AS appearances,
      article.text
    FROM article JOIN appearance ON appearance.seq = article.appearance JOIN entry ON entry.seq = article.appearance;
  DROP VIEW appearances;
  CREATE VIEW appearances AS
    SELECT appearance.seq AS entry, article.id AS article, appearance.title, appearance.byline, appearance.published,
      appearance.publisher, appearance.url, appearance.found, appearance.former, appearance.current, entry.at AS added
    FROM appearance JOIN article ON article.key = appearance.article JOIN entry ON entry.seq = appearance.seq;
  DROP VIEW utterances;
  CREATE VIEW utterances AS
    SELECT coalesce(variant.utterance, statement.id) AS id,
      coalesce(max(CASE WHEN coalesce(variant.label, 'fullest') = 'fullest' THEN words END),
        max(CASE WHEN label = 'same' THEN words END), min(words)) AS words,
      count(*) AS statements, count(DISTINCT article) AS articles,
      min(published) AS first_published, max(published) AS last_published,
      group_concat(DISTINCT speaker) AS speakers
    FROM statement LEFT JOIN variant ON variant.statement = statement.key
    WHERE void = 0 AND statement.current = 1 AND folded <> '' AND manner IN ('said', 'wrote', 'displayed')
    GROUP BY coalesce(variant.utterance, statement.id);
  DROP VIEW variants;
  CREATE VIEW variants AS
    SELECT variant.utterance, statement.id AS statement, label, misattributed, recycled, words, speaker, published, publisher,
      article.id AS article, statement.current
    FROM variant JOIN statement ON statement.key = variant.statement JOIN article ON article.key = statement.article;
  `,
  `
  -- Who is one person over all articles, and why each actor is held to be that one (what persons.ts makes of the actors).
  CREATE TABLE person (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    scope TEXT NOT NULL,
    members INTEGER NOT NULL DEFAULT 0,
    contested INTEGER NOT NULL DEFAULT 0,
    hand INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX person_scope ON person (scope);
  -- How many ids were made of a name.
  CREATE TABLE person_name (name TEXT PRIMARY KEY, used INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- What supports that an actor is this person, and what must not contradict it; each as often as actors bring it.
  CREATE TABLE person_key (
    key INTEGER NOT NULL, person INTEGER NOT NULL, members INTEGER NOT NULL, PRIMARY KEY (key, person)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_key_person ON person_key (person);
  CREATE TABLE person_sign (
    person INTEGER NOT NULL, sign TEXT NOT NULL, members INTEGER NOT NULL, PRIMARY KEY (person, sign)
  ) STRICT, WITHOUT ROWID;
  -- Ids that are no longer given, and who that is now.
  CREATE TABLE person_former (id TEXT PRIMARY KEY, person INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX person_former_person ON person_former (person);
  -- What people put right: the last word on whom an article means by a name, and who are not one.
  CREATE TABLE person_hand (
    article INTEGER NOT NULL, name TEXT NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (article, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_hand_person ON person_hand (person);
  CREATE TABLE person_apart (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
  CREATE INDEX person_apart_b ON person_apart (b);
  CREATE TABLE person_correction (
    seq INTEGER PRIMARY KEY REFERENCES entry,
    change TEXT NOT NULL,
    person TEXT NOT NULL,
    other TEXT NOT NULL,
    "to" TEXT,
    actors TEXT NOT NULL,
    by TEXT NOT NULL,
    why TEXT NOT NULL
  ) STRICT;
  ALTER TABLE actor ADD COLUMN person INTEGER;
  ALTER TABLE actor ADD COLUMN why TEXT;
  CREATE INDEX actor_person ON actor (person) WHERE person IS NOT NULL;
  DROP INDEX actor_article;
  CREATE INDEX actor_article ON actor (article, id);

  DROP VIEW statements;
  DROP VIEW attributions;
  CREATE VIEW attributions AS
    SELECT statement.id, statement.kind, manner, words, speaker, person.id AS person, speaker_identity, speaker_p, addressee,
      channel, channel_kind, said_from, said_to, "precision", modality, "within", on_behalf_of, cue, source, p, code, "open",
      (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
        FROM about WHERE about.statement = statement.key) AS about,
      corrected, article.id AS article, appearance.title, statement.published, statement.publisher, appearance.url,
      "start", "end", statement.current
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
      LEFT JOIN actor ON actor.article = statement.article AND actor.id = speaker_actor
      LEFT JOIN person ON person.key = actor.person
    WHERE void = 0;
  CREATE VIEW statements AS SELECT * FROM attributions WHERE manner IN ('said', 'wrote', 'displayed');
  DROP VIEW actors;
  CREATE VIEW actors AS
    SELECT person.id AS person, actor.why, actor.identity, actor.name, actor.type, actor.aliases, actor.roles,
      actor.identifiers, actor.id, article.id AS article,
      (SELECT count(*) FROM statement WHERE statement.article = actor.article AND statement.speaker_actor = actor.id
        AND void = 0 AND manner IN ('said', 'wrote', 'displayed')) AS statements
    FROM actor JOIN article ON article.key = actor.article LEFT JOIN person ON person.key = actor.person;
  CREATE VIEW people AS
    SELECT person.id, person.name, person.type,
      (SELECT json_group_array(value) FROM (
        SELECT value FROM (
          SELECT actor.name AS value FROM actor WHERE actor.person = person.key
          UNION ALL SELECT alias.value FROM actor JOIN json_each(actor.aliases) AS alias WHERE actor.person = person.key
        ) WHERE value <> person.name GROUP BY value ORDER BY count(*) DESC, value
      )) AS aliases,
      (SELECT json_group_array(json_object('role', role, 'from', "from", 'to', "to", 'articles', articles)) FROM (
        SELECT role.value AS role, min(published) AS "from", max(published) AS "to", count(*) AS articles
        FROM actor JOIN json_each(actor.roles) AS role JOIN article ON article.key = actor.article
          JOIN appearance ON appearance.seq = article.appearance
        WHERE actor.person = person.key GROUP BY role.value ORDER BY count(*) DESC, role.value
      )) AS roles,
      (SELECT json_group_object(key, value) FROM (
        SELECT DISTINCT known.key, known.value FROM actor JOIN json_each(actor.identifiers) AS known
        WHERE actor.person = person.key ORDER BY known.key
      )) AS identifiers,
      (SELECT count(DISTINCT actor.article) FROM actor JOIN article ON article.key = actor.article
        WHERE actor.person = person.key AND current = 1) AS articles,
      (SELECT count(*) FROM actor JOIN statement ON statement.article = actor.article AND speaker_actor = actor.id
        WHERE actor.person = person.key AND void = 0 AND current = 1 AND manner IN ('said', 'wrote', 'displayed')) AS statements
    FROM person;
  CREATE VIEW people_corrections AS
    SELECT person_correction.seq AS entry, entry.at, change, person, other, actors, by, why
    FROM person_correction JOIN entry ON entry.seq = person_correction.seq;
  `,
  `
  -- What is taken away: with the sentence around, what it was traced to, and names that no other database reserves.
  ALTER TABLE statement ADD COLUMN context TEXT NOT NULL DEFAULT '';

  DROP VIEW statements;
  DROP VIEW attributions;
  CREATE VIEW attributions AS
    SELECT statement.id, statement.kind, manner, words, context, speaker, person.id AS person, speaker_identity,
      CASE WHEN speaker IS NOT NULL THEN speaker_p END AS speaker_p, addressee, channel, channel_kind, said_from, said_to,
      "precision" AS said_precision, modality, "within" AS within_statement, on_behalf_of, cue, source, p, 'cameo:' || code AS code,
      "open" AS open_fields,
      (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
        FROM about WHERE about.statement = statement.key) AS about,
      corrected,
      coalesce((SELECT group_concat(utterance, ' ') FROM variant WHERE variant.statement = statement.key),
        CASE WHEN folded <> '' AND manner IN ('said', 'wrote', 'displayed') THEN statement.id END) AS utterance,
      (SELECT group_concat(label, '; ') FROM variant WHERE variant.statement = statement.key) AS label,
      article.id AS article, appearance.title, statement.published, statement.publisher, appearance.url, statement.current,
      "start" AS content_start, "end" AS content_end
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
      LEFT JOIN actor ON actor.article = statement.article AND actor.id = speaker_actor
      LEFT JOIN person ON person.key = actor.person
    WHERE void = 0;
  CREATE VIEW statements AS SELECT * FROM attributions WHERE manner IN ('said', 'wrote', 'displayed');
  CREATE VIEW stances AS
    SELECT statement.id AS statement, statement.speaker AS actor, source.id AS actor_person, about.name AS target,
      aim.id AS target_person, CASE about.stance WHEN 1 THEN 'for' WHEN -1 THEN 'against' ELSE 'neither' END AS stance,
      about.stance AS stance_sign, about.p AS stance_p, statement.kind, 'cameo:' || statement.code AS code, statement.words, statement.context,
      statement.said_from, statement.said_to, article.id AS article, appearance.title, statement.published,
      statement.publisher, appearance.url, statement.current
    FROM about JOIN statement ON statement.key = about.statement JOIN article ON article.key = statement.article
      JOIN appearance ON appearance.seq = article.appearance
      LEFT JOIN actor AS a ON a.article = statement.article AND a.id = speaker_actor
      LEFT JOIN person AS source ON source.key = a.person
      LEFT JOIN actor AS b ON b.article = statement.article AND b.id = about.actor
      LEFT JOIN person AS aim ON aim.key = b.person
    WHERE void = 0 AND manner IN ('said', 'wrote', 'displayed');
  `,
  `
  -- Which texts are copies of one report: each under the one that was published first (what copies.ts makes of the texts).
  ALTER TABLE article ADD COLUMN telling INTEGER;
  CREATE INDEX article_telling ON article (telling);
  CREATE TABLE sketch (article INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
  CREATE TABLE sketch_band (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) STRICT, WITHOUT ROWID;
  CREATE INDEX sketch_band_article ON sketch_band (article);

  DROP VIEW statements;
  DROP VIEW attributions;
  CREATE VIEW attributions AS
    SELECT statement.id, statement.kind, manner, words, context, speaker, person.id AS person, speaker_identity,
      CASE WHEN speaker IS NOT NULL THEN speaker_p END AS speaker_p, addressee, channel, channel_kind, said_from, said_to,
      "precision" AS said_precision, modality, "within" AS within_statement, on_behalf_of, cue, source, p, 'cameo:' || code AS code,
      "open" AS open_fields,
      (SELECT group_concat(name || ' ' || CASE stance WHEN 1 THEN '(for)' WHEN -1 THEN '(against)' ELSE '(neither)' END, '; ')
        FROM about WHERE about.statement = statement.key) AS about,
      corrected,
      coalesce((SELECT group_concat(utterance, ' ') FROM variant WHERE variant.statement = statement.key),
        CASE WHEN folded <> '' AND manner IN ('said', 'wrote', 'displayed') THEN statement.id END) AS utterance,
      (SELECT group_concat(label, '; ') FROM variant WHERE variant.statement = statement.key) AS label,
      article.id AS article, appearance.title, statement.published, statement.publisher, appearance.url,
      (SELECT group_concat(coalesce(a.publisher, a.url) || coalesce(' (' || a.published || ')', ''), '; ') FROM appearance AS a
        WHERE a.article = article.key AND a.seq <> article.appearance AND a.current = 1
          AND coalesce(a.publisher, a.url) IS NOT NULL) AS also,
      (SELECT t.id FROM article AS t WHERE t.key = article.telling AND t.key <> article.key) AS copy_of, statement.current,
      "start" AS content_start, "end" AS content_end
    FROM statement JOIN article ON article.key = statement.article JOIN appearance ON appearance.seq = article.appearance
      LEFT JOIN actor ON actor.article = statement.article AND actor.id = speaker_actor
      LEFT JOIN person ON person.key = actor.person
    WHERE void = 0;
  CREATE VIEW statements AS SELECT * FROM attributions WHERE manner IN ('said', 'wrote', 'displayed');
  DROP VIEW articles;
  CREATE VIEW articles AS
    SELECT article.id, appearance.title, appearance.byline, appearance.published, appearance.publisher, appearance.url,
      appearance.found, entry.at AS added, article.reader, article.current,
      (SELECT t.id FROM article AS t WHERE t.key = article.telling AND t.key <> article.key) AS copy_of,
      (SELECT count(*) FROM statement
        WHERE statement.article = article.key AND void = 0 AND manner IN ('said', 'wrote', 'displayed')) AS statements,
      (SELECT count(*) FROM appearance AS a WHERE a.article = article.key) AS appearances,
      article.text
    FROM article JOIN appearance ON appearance.seq = article.appearance JOIN entry ON entry.seq = article.appearance;
  DROP VIEW utterances;
  CREATE VIEW utterances AS
    SELECT coalesce(variant.utterance, statement.id) AS id,
      coalesce(max(CASE WHEN coalesce(variant.label, 'fullest') = 'fullest' THEN words END),
        max(CASE WHEN label = 'same' THEN words END), min(words)) AS words,
      count(*) AS statements, count(DISTINCT article) AS articles, count(DISTINCT coalesce(telling, article)) AS tellings,
      min(published) AS first_published, max(published) AS last_published,
      group_concat(DISTINCT speaker) AS speakers
    FROM statement JOIN article AS text ON text.key = statement.article LEFT JOIN variant ON variant.statement = statement.key
    WHERE void = 0 AND statement.current = 1 AND folded <> '' AND manner IN ('said', 'wrote', 'displayed')
    GROUP BY coalesce(variant.utterance, statement.id);
  `,
  `
  -- What is watched, of whom people want to be told, and what they were told. No part of the record.
  CREATE TABLE watched (
    address TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    listed TEXT REFERENCES watched ON DELETE CASCADE,
    follow INTEGER NOT NULL,
    known TEXT,
    mark TEXT,
    done INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    asked INTEGER,
    next INTEGER,
    fault TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX watched_next ON watched (next) WHERE next IS NOT NULL;
  CREATE INDEX watched_listed ON watched (listed) WHERE listed IS NOT NULL;
  CREATE TABLE alert (
    id TEXT PRIMARY KEY,
    asks TEXT NOT NULL,
    made INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    webhook TEXT,
    secret TEXT,
    private INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE alerted (
    seq INTEGER PRIMARY KEY,
    alert TEXT NOT NULL REFERENCES alert ON DELETE CASCADE,
    what TEXT NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next INTEGER,
    fault TEXT,
    UNIQUE (alert, what)
  ) STRICT;
  CREATE INDEX alerted_next ON alerted (next) WHERE next IS NOT NULL;
  `,
  `
  -- Corrections of places, findings and corrections came with this step, and no column: versions of before must not read them.
  -- Lists of people by which statements are chosen: whoever reads the ledger keeps them, and they are no part of the record.
  CREATE TABLE list (name TEXT PRIMARY KEY, people TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- Which articles' statements, people or copies changed, each by the number of its last change: what holds them in memory reads
  -- anew what came after the number that it knows (digest.ts). No part of the record.
  CREATE TABLE changed (article INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;
  CREATE INDEX changed_at ON changed (at);
  CREATE TRIGGER statement_comes AFTER INSERT ON statement BEGIN
    INSERT INTO changed (article, at) VALUES (new.article, (SELECT coalesce(max(at), 0) + 1 FROM changed))
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;
  CREATE TRIGGER statement_goes AFTER DELETE ON statement BEGIN
    INSERT INTO changed (article, at) VALUES (old.article, (SELECT coalesce(max(at), 0) + 1 FROM changed))
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;
  CREATE TRIGGER statement_changes AFTER UPDATE OF current ON statement BEGIN
    INSERT INTO changed (article, at) VALUES (new.article, (SELECT coalesce(max(at), 0) + 1 FROM changed))
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;
  CREATE TRIGGER actor_changes AFTER UPDATE OF person ON actor BEGIN
    INSERT INTO changed (article, at) VALUES (new.article, (SELECT coalesce(max(at), 0) + 1 FROM changed))
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;
  CREATE TRIGGER article_changes AFTER UPDATE OF telling ON article BEGIN
    INSERT INTO changed (article, at) VALUES (new.key, (SELECT coalesce(max(at), 0) + 1 FROM changed))
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;
  CREATE TRIGGER person_changes AFTER UPDATE OF id, name ON person BEGIN
    INSERT INTO changed (article, at)
      SELECT article, (SELECT coalesce(max(at), 0) + 1 FROM changed) FROM actor WHERE person = new.key
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;

  -- What pages count, and what waits to be reviewed, by its order.
  CREATE INDEX actor_roles ON actor (article, id, roles) WHERE roles <> '[]';
  CREATE INDEX statement_counts ON statement (article) WHERE void = 0 AND current = 1 AND manner IN ('said', 'wrote', 'displayed');
  CREATE INDEX review_open ON statement (published DESC, key)
    WHERE void = 0 AND corrected = '' AND current = 1 AND manner IN ('said', 'wrote', 'displayed') AND speaker IS NULL;
  CREATE INDEX review_unsure ON statement (speaker_p, key)
    WHERE void = 0 AND corrected = '' AND current = 1 AND manner IN ('said', 'wrote', 'displayed') AND speaker IS NOT NULL;
  CREATE INDEX review_doubtful ON statement (p, key)
    WHERE void = 0 AND corrected = '' AND current = 1 AND manner IN ('said', 'wrote', 'displayed') AND p > 0 AND p < 0.7;
  `,
  `
  -- An article changes, too, when what its statements are traced to does.
  CREATE TRIGGER variant_comes AFTER INSERT ON variant BEGIN
    INSERT INTO changed (article, at)
      SELECT article, (SELECT coalesce(max(at), 0) + 1 FROM changed) FROM statement WHERE key = new.statement
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;
  CREATE TRIGGER variant_goes AFTER DELETE ON variant BEGIN
    INSERT INTO changed (article, at)
      SELECT article, (SELECT coalesce(max(at), 0) + 1 FROM changed) FROM statement WHERE key = old.statement
      ON CONFLICT (article) DO UPDATE SET at = excluded.at;
  END;

  -- What is counted and listed most, each by an index of just that, which a query names.
  DROP INDEX statement_counts;
  DROP INDEX statement_manner;
  CREATE INDEX statement_standing ON statement (published, key, publisher, article)
    WHERE void = 0 AND current = 1 AND manner IN ('said', 'wrote', 'displayed');
  CREATE INDEX statement_standing_said ON statement (said_from, key, said_to)
    WHERE void = 0 AND current = 1 AND manner IN ('said', 'wrote', 'displayed');
  CREATE INDEX statement_unsaid ON statement (published, key, publisher, article)
    WHERE void = 0 AND current = 1 AND manner NOT IN ('said', 'wrote', 'displayed');
  -- By speaker, with what chooses among theirs.
  CREATE INDEX statement_speaker ON statement (article, speaker_actor, published, key, manner, current) WHERE void = 0;
  DROP INDEX actor_roles;
  CREATE INDEX actor_roles ON actor (roles, article, id) WHERE roles <> '[]';
  -- Without the texts.
  CREATE INDEX article_appearance ON article (appearance, current);
  `,
  `
  -- Whose articles are on record, how many, and of which days: counted along indexes of just that.
  CREATE INDEX appearance_publisher ON appearance (publisher, current, article);
  CREATE INDEX appearance_published ON appearance (published, current);
  `,
  `
  -- By which rules and lists who is who was put together, and up to which entry all at once: from the next on, with each as it
  -- came. Empty when another version put together a part of it.
  CREATE TABLE placing (one INTEGER PRIMARY KEY CHECK (one = 1), placer TEXT NOT NULL, entry INTEGER NOT NULL) STRICT;
  `,
];
