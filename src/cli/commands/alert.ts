import { InvalidArgumentError, Option } from 'commander';
import { ALERT_FIELDS, type Asks } from '../../alerts/alert.js';
import { Alerts } from '../../alerts/alerts.js';
import { webhookOf } from '../../alerts/send.js';
import { FINDING_KINDS, type FindingKind } from '../../record/finding-kind.js';
import { type Command, UsageError } from '../command.js';
import { withLedger } from '../ledger.js';
import { formatOption, LEDGER, type LedgerOptions, leastOption, limitOption } from '../options.js';
import { FIELDS, type QueryOptions, queryOf, WORDS } from '../query.js';
import { alertLine, tellTips } from '../screen/alert.js';
import { jsonLine } from '../screen/json.js';
import { notice } from '../screen/notice.js';
import { type Screen, screenOn } from '../screen/screen.js';
import { EXIT, type Terminal } from '../terminal.js';

const FORMATS = ['table', 'jsonl'] as const;
/** Where no other number is given: as for findings. */
const LEAST = 0.3;
const MANY = 20;

interface AlertOptions extends QueryOptions, LedgerOptions {
  readonly format: (typeof FORMATS)[number];
  readonly finding?: FindingKind;
  readonly quotation?: string;
  readonly webhook?: string;
  readonly private?: boolean;
  readonly limit: number;
}

const MORE = `
Actions:
  add      tell what goes on record from now on and fits all that is given
  list     print all alerts
  told     print what they told, the latest first; of one by its id
  remove   remove those with these ids, with what they told

onrecord watch and onrecord add print what alerts tell; onrecord serve has it as
an Atom feed and on its page of watches; onrecord watch sends it to the webhook,
signed with a secret that is printed once, in a day of tries. A webhook in a
private network is refused, unless --private is given.

Examples:
  onrecord alert add --finding altered --speaker "Ilse Varga"
  onrecord alert add '"keep the ferry"' --outlet "Harbour Post"
  onrecord alert add --quotation "We will keep the ferry running"
  onrecord alert add --speaker Varga --webhook https://desk.example/hook
  onrecord alert told
`;

const FILTERS = FIELDS.filter((option) => (ALERT_FIELDS as readonly string[]).includes(option.attributeName()));

/** Of what somebody wants to be told when it goes on record. */
export const command: Command<[string, string[]], AlertOptions> = {
  description: 'Makes, lists and removes alerts for what goes on record, and prints what they told.',
  args: [['<action>', 'add, list, told or remove'], WORDS],
  options: [
    ...FILTERS,
    new Option('--finding <kind>', 'that an editor would flag, in it or against it').choices(FINDING_KINDS),
    leastOption('findings that are right with this probability or more'),
    new Option('--quotation <words>', 'that has these words, or some of them'),
    new Option('--webhook <address>', 'where it is sent, too').argParser(webhook),
    new Option('--private', 'the webhook may be in a private network'),
    limitOption('how many at most that were told', MANY),
    formatOption(FORMATS),
    LEDGER,
  ],
  more: MORE,
  run: async ([action, words], options, terminal) => {
    const act = ACTIONS[action];
    if (!act) throw new UsageError(`${action} is none of add, list, told, remove`);
    if (action === 'remove' && words.length === 0) {
      throw new UsageError('remove needs the ids of alerts; onrecord alert list has them');
    }
    return withLedger(options, action === 'add' ? 'make' : 'write', (ledger) =>
      act(new Alerts(ledger), words, options, terminal, screenOn(terminal.stdout, terminal.env, ledger)),
    );
  },
};

type Action = (
  alerts: Alerts,
  words: readonly string[],
  options: AlertOptions,
  terminal: Terminal,
  screen: Screen,
) => Promise<number>;

const ACTIONS: Readonly<Record<string, Action>> = {
  add: async (alerts, words, options, terminal, screen) => {
    const { webhook: address = null, private: isPrivate = false, format } = options;
    const made = alerts.add(asksOf(words, options), address, isPrivate, Date.now());
    await screen.say(
      format === 'jsonl' ? jsonLine({ ...made.alert, secret: made.secret }) : alertLine(made.alert, screen),
    );
    if (made.secret !== null) {
      await notice(terminal, 'onrecord:', `what is sent is signed with ${made.secret}, which is told only now`);
    }
    return EXIT.done;
  },
  list: async (alerts, _, { format }, __, screen) => {
    const all = alerts.list();
    if (all.length === 0 && format === 'table') await screen.say('There is no alert.\n');
    for (const one of all) await screen.say(format === 'jsonl' ? jsonLine(one) : alertLine(one, screen));
    return EXIT.done;
  },
  told: async (alerts, [id = null], { format, limit }, terminal, screen) => {
    if (id !== null && alerts.find(id) === null) return unknown(id, terminal);
    const tips = alerts.tips(limit, id);
    if (tips.length === 0 && format === 'table') await screen.say('Nothing was told yet.\n');
    await tellTips(tips, format, screen);
    return EXIT.done;
  },
  remove: async (alerts, ids, _, terminal) => {
    let code: number = EXIT.done;
    for (const id of ids) if (!alerts.remove(id)) code = await unknown(id, terminal);
    return code;
  },
};

async function unknown(id: string, terminal: Terminal): Promise<number> {
  await notice(terminal, 'warning:', `there is no alert ${id}; onrecord alert list has their ids`);
  return EXIT.someUnread;
}

function asksOf(words: readonly string[], options: AlertOptions): Asks {
  const { finding = null, quotation = null, least = LEAST } = options;
  if (finding !== null && quotation !== null) {
    throw new UsageError('--finding and --quotation do not go together: name who said it with --speaker');
  }
  const given = Object.entries(options).filter(([field]) => (ALERT_FIELDS as readonly string[]).includes(field));
  const query = queryOf(words, Object.fromEntries(given) as QueryOptions);
  if (Object.keys(query).length === 0 && finding === null && quotation === null) {
    throw new UsageError('the alert asks for nothing: give words, a name, --finding or --quotation');
  }
  return { query, finding, least, quotation };
}

function webhook(value: string): string {
  const url = webhookOf(value);
  if (url === null) throw new InvalidArgumentError('Write the address as https://host/path, without a password.');
  return url;
}
