/** The worker's shell: calls in, answers and news out. Ending it is how everything is forgotten. */
import { Engine } from './engine';
import { realWorld } from './ids';
import { ProblemError, type Call, type FromWorker } from './protocol';

const port = globalThis as unknown as {
  /** The page gives its version as the worker's name. */
  name: string;
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<Call>) => void) | null;
};

const engine = Engine.start({
  world: realWorld,
  fetch: (input, init) => fetch(input, init),
  tell: (news) => port.postMessage(news),
  version: port.name,
  // What the line really carried, compressed and with its heads; the browser alone knows.
  received: (hear) => {
    const sum = (list: PerformanceObserverEntryList) =>
      (list.getEntries() as PerformanceResourceTiming[]).forEach((one) => hear(one.transferSize));
    new PerformanceObserver(sum).observe({ type: 'resource' });
  },
});

/** Stores that nobody opens are looked after too: their keys end, and the office may order them erased. */
const lookAfterMilliseconds = 10 * 60_000;
/** A line that broke just then, or a phone in a thief's pocket: asked again soon. */
const unheardMilliseconds = 20_000;
let next: ReturnType<typeof setTimeout> | undefined;
const lookAfter = async () => {
  clearTimeout(next);
  const heard = await engine.then((ready) => ready.lookAfter()).catch(() => false);
  clearTimeout(next);
  next = setTimeout(lookAfter, heard ? lookAfterMilliseconds : unheardMilliseconds);
};
void lookAfter();
globalThis.addEventListener('online', () => void lookAfter());

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
