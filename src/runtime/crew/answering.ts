import type { MessagePort } from 'node:worker_threads';
import { faultOf } from './fault.js';
import { stopBy } from './hold.js';
import type { Asked, Told } from './message.js';

/** Answers one thing that may be asked; `tell` says meanwhile how far it is. */
export type Answering = (asked: never, tell: (told: unknown) => void) => unknown;

/** Answers what is asked over a port. The next is asked when what was asked before is answered. */
export function answer(port: MessagePort, answers: Readonly<Record<string, Answering>>): void {
  const say = (message: Told): void => port.postMessage(message);
  port.on('message', async ({ name, asked, stop }: Asked) => {
    stopBy(stop);
    try {
      say({ answer: await answers[name]!(asked as never, (progress) => say({ told: progress })) });
    } catch (error) {
      say({ fault: faultOf(error) });
    }
  });
}
