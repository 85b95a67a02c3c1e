import type { MessagePort } from 'node:worker_threads';
import { faultOf } from './fault.js';
import type { Asked, Told } from './message.js';

/** Answers one thing that may be asked; `tell` says meanwhile how far it is. */
export type Answering = (asked: never, tell: (told: unknown) => void) => unknown;

/** Answers what is asked over a port, one thing after another. */
export function answer(port: MessagePort, answers: Readonly<Record<string, Answering>>): void {
  let before = Promise.resolve();
  port.on('message', ({ id, name, asked }: Asked) => {
    const say = (told: Told): void => port.postMessage(told);
    before = before.then(async () => {
      try {
        say({ id, answer: await answers[name]!(asked as never, (told) => say({ id, told })) });
      } catch (error) {
        say({ id, fault: faultOf(error) });
      }
    });
  });
}
