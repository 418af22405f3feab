// What crosses the wire is counted on it: a browser does not tell all that its workers fetch.
import { createServer, request as ask } from "node:http";

export class Wire {
  /** Requests of the sync: when begun, bytes of the answer with its headers, bytes sent. */
  sync = [];
  /** Parts of the app: what for, bytes of the answer. */
  app = [];
  /** No line: whatever is asked of the API breaks off. */
  cut = false;
  #open = 0;
  #last = 0;
  #server;

  static async open(address) {
    const wire = new Wire();
    const [host, port] = address.split(":");
    wire.#server = createServer((request, answer) =>
      wire.#pass(host, port, request, answer),
    );
    await new Promise((done) => wire.#server.listen(0, "127.0.0.1", done));
    wire.front = `http://127.0.0.1:${wire.#server.address().port}`;
    return wire;
  }

  #pass(host, port, request, answer) {
    const isApi = request.url.startsWith("/api/");
    if (isApi && this.cut) {
      request.socket.destroy();
      return;
    }
    const isSync = request.url.startsWith("/api/v1/sync/");
    const one = {
      begun: performance.now(),
      sort: request.headers["sec-fetch-dest"] ?? "",
      bytes: 0,
      sent: 0,
    };
    if (isSync) {
      this.#open += 1;
      this.sync.push(one);
    } else if (!isApi) this.app.push(one);
    // The app's parts as gzip, which every device can: that is what the aim is set in.
    const headers = isApi
      ? request.headers
      : { ...request.headers, "accept-encoding": "gzip" };
    const onward = ask(
      { host, port, path: request.url, method: request.method, headers },
      (back) => {
        one.bytes +=
          17 + back.rawHeaders.join("").length + back.rawHeaders.length * 2;
        answer.writeHead(back.statusCode, back.rawHeaders);
        back.on("data", (part) => (one.bytes += part.length));
        back.on("close", () => {
          this.#open -= isSync ? 1 : 0;
          this.#last = performance.now();
        });
        back.pipe(answer);
      },
    );
    onward.on("error", () => answer.destroy());
    answer.on("close", () => onward.destroy());
    request.on("data", (part) => (one.sent += part.length));
    request.pipe(onward);
  }

  total() {
    const sum = (of) => this.sync.reduce((all, one) => all + one[of], 0);
    return {
      bytes: sum("bytes"),
      sent: sum("sent"),
      requests: this.sync.length,
    };
  }

  forget() {
    this.sync.length = 0;
  }

  /** Nothing was asked for as long as this. */
  async quiet(milliseconds) {
    while (
      this.#open > 0 ||
      this.sync.length === 0 ||
      performance.now() - this.#last < milliseconds
    )
      await new Promise((done) => setTimeout(done, 50));
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
