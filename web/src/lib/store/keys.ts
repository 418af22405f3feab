/** Opening a store with what a person remembers, and changing what that is. */
import { deriveKek, iterationsMin, newDataKey, unwrap, wrap, type Wrap } from './crypto';
import { hex, type World } from './ids';
import { wrongPinsMax, type Registered, type Registry } from './registry';

/** What an open store holds of its keys: none of them can be read out. */
export interface OpenKeys {
  user: string;
  data: CryptoKey;
  /** How it was opened, so that the data key can be wrapped anew. */
  kek: CryptoKey;
  by: 'pass' | 'pin';
}

export type PinResult =
  { keys: OpenKeys } | { keys: null; tries_left: number; pin_destroyed: boolean };

const bound = (user: string, by: 'pass' | 'pin') => `${user}|${by}`;

export class Keyring {
  #registry: Registry;
  #world: World;
  /** Rounds of PBKDF2; tests use fewer. */
  #iterations: number;

  constructor(registry: Registry, world: World, iterations: number = iterationsMin) {
    this.#registry = registry;
    this.#world = world;
    this.#iterations = iterations;
  }

  async #wrapped(key: CryptoKey, user: string, by: 'pass' | 'pin', secret: string): Promise<Wrap> {
    const form = { salt: this.#world.random(16), iterations: this.#iterations };
    const kek = await deriveKek(secret, form.salt, form.iterations);
    return wrap(key, kek, bound(user, by), form, this.#world);
  }

  async #open(user: Registered, by: 'pass' | 'pin', secret: string): Promise<OpenKeys | null> {
    const wrapped = user[by];
    if (!wrapped) return null;
    const kek = await deriveKek(secret, wrapped.salt, wrapped.iterations);
    const data = await unwrap(wrapped, kek, bound(user.id, by), 'work');
    return data && { user: user.id, data, kek, by };
  }

  /** A new, empty store for a passphrase. */
  async create(passphrase: string, hint: string | null): Promise<OpenKeys> {
    const id = hex(this.#world.random(16));
    const key = await newDataKey();
    const pass = await this.#wrapped(key, id, 'pass', passphrase);
    const user: Registered = { id, hint, pass, pin: null, wrong: 0 };
    await this.#registry.put(user);
    const keys = await this.#open(user, 'pass', passphrase);
    if (!keys) throw new Error('a fresh wrap must open');
    return keys;
  }

  async byPassphrase(id: string, passphrase: string): Promise<OpenKeys | null> {
    const user = await this.#registry.get(id);
    if (!user) return null;
    const keys = await this.#open(user, 'pass', passphrase);
    if (keys && user.wrong) await this.#registry.put({ ...user, wrong: 0 });
    return keys;
  }

  async byPin(id: string, pin: string): Promise<PinResult> {
    const user = await this.#registry.get(id);
    if (!user?.pin) return { keys: null, tries_left: 0, pin_destroyed: true };
    // Counted before the try: pulling the battery does not give another one.
    const counted = { ...user, wrong: user.wrong + 1 };
    await this.#registry.put(counted);
    const keys = await this.#open(user, 'pin', pin);
    if (keys) {
      await this.#registry.put({ ...user, wrong: 0 });
      return { keys };
    }
    if (counted.wrong < wrongPinsMax) {
      return { keys: null, tries_left: wrongPinsMax - counted.wrong, pin_destroyed: false };
    }
    await this.#registry.put({ ...user, pin: null, wrong: 0 });
    return { keys: null, tries_left: 0, pin_destroyed: true };
  }

  /** Every store that this passphrase opens. */
  async openedBy(passphrase: string): Promise<OpenKeys[]> {
    const opened: OpenKeys[] = [];
    for (const user of await this.#registry.all()) {
      const keys = await this.#open(user, 'pass', passphrase);
      if (keys) opened.push(keys);
    }
    return opened;
  }

  /** Sets the PIN or the passphrase of an open store. Gives the keys to go on with. */
  async rewrap(keys: OpenKeys, by: 'pass' | 'pin', secret: string): Promise<OpenKeys> {
    const user = await this.#registry.get(keys.user);
    const old = user?.[keys.by];
    const key = old && (await unwrap(old, keys.kek, bound(keys.user, keys.by), 'rewrap'));
    if (!user || !key) throw new Error('the store was closed meanwhile');
    const wrapped = await this.#wrapped(key, keys.user, by, secret);
    const next = { ...user, [by]: wrapped, wrong: by === 'pin' ? 0 : user.wrong };
    await this.#registry.put(next);
    // The old way in may be gone: hold on to the one that is surely there.
    return keys.by === by ? ((await this.#open(next, by, secret)) ?? keys) : keys;
  }

  /** The passphrase is needed from now on. */
  async destroyPin(id: string): Promise<void> {
    const user = await this.#registry.get(id);
    if (user) await this.#registry.put({ ...user, pin: null, wrong: 0 });
  }
}
