/** The page's end of the line to the worker: calls get answers, news goes to the listener. */
import type { Answer, Call, FromWorker, News, Operation, Operations } from './protocol';
import { ProblemError } from './protocol';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface Line {
  postMessage(message: Call): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
}

export class Port {
  #line: Line;
  #next = 1;
  #waiting = new Map<number, Waiting>();
  /** What came while the page was busy, in its order. */
  #heard: FromWorker[] = [];
  #behind = new MessageChannel();

  constructor(line: Line, onnews: (news: News) => void) {
    this.#line = line;
    // A screen asks dozens of questions at once. Whatever came while the page drew is taken up together: each answer by
    // itself would have everything drawn again. A message to oneself arrives behind those that wait already.
    line.onmessage = ({ data }) => {
      this.#heard.push(data);
      if (this.#heard.length === 1) this.#behind.port2.postMessage(null);
    };
    this.#behind.port1.onmessage = () => {
      const heard = this.#heard.splice(0);
      try {
        for (let data = heard.shift(); data; data = heard.shift()) {
          if ('news' in data) onnews(data);
          else this.#answer(data);
        }
      } finally {
        // One at which a screen fails keeps no other from being heard: a note that is kept must be said to be kept.
        if (heard.length) {
          this.#heard.unshift(...heard);
          this.#behind.port2.postMessage(null);
        }
      }
    };
  }

  #answer(answer: Answer): void {
    const waiting = this.#waiting.get(answer.n);
    if (!waiting) return;
    this.#waiting.delete(answer.n);
    if (!('error' in answer)) waiting.resolve(answer.value);
    else if (answer.problem) waiting.reject(new ProblemError(answer.problem));
    else waiting.reject(new Error(answer.error));
  }

  call<O extends Operation>(
    op: O,
    ...args: Parameters<Operations[O]>
  ): Promise<ReturnType<Operations[O]>> {
    const n = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve: resolve as (value: unknown) => void, reject });
      this.#line.postMessage({ n, op, args });
    });
  }

  /**
   * Ends the worker: everything it held in memory is gone. Open calls never come back: the screens
   * that asked are gone too, and an error would be shown to whoever holds the phone now.
   */
  close(): void {
    this.#line.terminate();
    this.#line.onmessage = null;
    this.#heard = [];
    this.#behind.port1.close();
    this.#waiting.clear();
  }
}
