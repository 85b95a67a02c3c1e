import { add, newFile, newLedger } from '../ledger/paper.js';

/** What is told whole, cut, and credited to another, each a day or more apart. */
export const FULL =
  'We will keep the ferry running until spring, but not one day longer unless the board opens its books';

/** A ledger with four articles about it, and the id of its first statement. */
export async function ferryLedger(): Promise<{ file: string; first: string }> {
  const file = newFile();
  const ledger = newLedger(file);
  const [one] = await add(
    ledger,
    { lines: [`“${FULL},” said Ilse Varga to Tomas Brandt on 2026-03-02.`], title: 'Ferry', published: '2026-03-02' },
    {
      lines: [
        '“We will keep the ferry running until spring,” said Ilse Varga.',
        '“Nobody asked me about any of this” said Tomas Brandt.',
      ],
      title: 'Mayor',
      published: '2026-03-03',
      publisher: 'Daily Lantern',
    },
    { lines: [`“${FULL},” said Dilan Aksoy.`], title: 'U-turn', published: '2026-03-06', publisher: 'Daily Lantern' },
    { lines: [`“${FULL},” said Ilse Varga.`], title: 'Mayor confirms', published: '2026-03-07' },
  );
  ledger.close();
  return { file, first: one!.statements[0]!.id };
}

/** Ids are hashes of texts: what a test shows of them says nothing. */
export const withoutIds = (text: string): string => text.replace(/[0-9a-f]{12,64}:\d+-\d+/g, 'ID');
