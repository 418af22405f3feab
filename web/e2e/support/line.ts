import { createServer, connect, type Server, type Socket } from 'node:net';

/**
 * A device's line to the office: a local port that leads to the server until somebody cuts it.
 * Cutting is real (sockets die, new ones are refused), so service workers feel it too.
 */
export class Line {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  /** Bytes that went up and came down since the last `forget`. */
  bytes = { up: 0, down: 0 };

  private constructor(
    private readonly to: number,
    private port: number,
  ) {}

  static async to(port: number): Promise<Line> {
    const line = new Line(port, 0);
    await line.mend();
    return line;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  async mend(): Promise<void> {
    const server = createServer((near) => this.join(near));
    await new Promise<void>((done, failed) => {
      server.once('error', failed);
      server.listen(this.port, '127.0.0.1', done);
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a line needs a port');
    this.port = address.port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    if (server === undefined) return;
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }

  forget(): void {
    this.bytes = { up: 0, down: 0 };
  }

  private join(near: Socket): void {
    const far = connect(this.to, '127.0.0.1');
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => this.sockets.delete(socket));
    }
    near.on('data', (part) => (this.bytes.up += part.length));
    far.on('data', (part) => (this.bytes.down += part.length));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }
}
