/** The worker's shell: calls in, answers and news out. Ending it is how everything is forgotten. */
import { Engine } from './engine';
import { realWorld } from './ids';
import { ProblemError, type Call, type FromWorker } from './protocol';

const port = globalThis as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<Call>) => void) | null;
};

const engine = Engine.start({
  world: realWorld,
  fetch: (input, init) => fetch(input, init),
  tell: (news) => port.postMessage(news),
});

port.onmessage = ({ data: { n, op, args } }) => {
  void engine
    .then((ready) => (ready[op] as (...given: unknown[]) => unknown)(...args))
    .then(
      (value) => port.postMessage({ n, value }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : 'unknown';
        const problem = error instanceof ProblemError ? error.problem : undefined;
        port.postMessage({ n, error: message, problem });
      },
    );
};
