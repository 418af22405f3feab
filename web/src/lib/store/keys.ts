/** Opening a store with what a person remembers, and changing what that is. */
import { deriveKek, iterationsMin, newDataKey, unwrap, wrap, type Wrap } from './crypto';
import { hex, type World } from './ids';
import type { KeysGone } from './api';
import { isPinOnly, wrongPinsMax, wrongTriesMax, type Registered, type Registry } from './registry';

/** What an open store holds of its keys: none of them can be read out. */
export interface OpenKeys {
  user: string;
  data: CryptoKey;
  /** How it was opened, so that the data key can be wrapped anew. */
  kek: CryptoKey;
  by: 'pass' | 'pin';
}

export type OpenResult =
  { keys: OpenKeys } | { keys: null; tries_left: number; pin_destroyed: boolean; gone?: KeysGone };

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

  /** A new, empty store for a passphrase; for a PIN alone, where its owner has no passphrase. */
  async create(
    secret: string,
    hint: string | null,
    by: 'pass' | 'pin' = 'pass',
  ): Promise<OpenKeys> {
    const id = hex(this.#world.random(16));
    const key = await newDataKey();
    const wrapped = await this.#wrapped(key, id, by, secret);
    const user: Registered = { id, hint, pass: null, pin: null, wrong: 0, [by]: wrapped };
    await this.#registry.put(user);
    const keys = await this.#open(user, by, secret);
    if (!keys) throw new Error('a fresh wrap must open');
    return keys;
  }

  /** Opens a store, or counts a wrong try. */
  async open(id: string, by: 'pass' | 'pin', secret: string): Promise<OpenResult> {
    const user = await this.#registry.get(id);
    const destroyed = { keys: null, tries_left: 0, pin_destroyed: by === 'pin' };
    if (!user?.[by]) return { ...destroyed, gone: user?.gone };
    // Counted before the try: pulling the battery does not give another one.
    const counted = {
      ...user,
      wrong: user.wrong + (by === 'pin' ? 1 : 0),
      tries: (user.tries ?? 0) + 1,
    };
    await this.#registry.put(counted);
    const keys = await this.#open(user, by, secret);
    if (keys) {
      await this.#registry.put({ ...user, wrong: by === 'pin' ? 0 : user.wrong, tries: 0 });
      return { keys };
    }
    if (counted.tries >= wrongTriesMax) {
      await this.destroy(id, 'tries');
      return { ...destroyed, gone: 'tries' };
    }
    // Without a passphrase behind it the PIN has all ten tries.
    const alone = isPinOnly(user);
    if (by === 'pin' && !alone && counted.wrong >= wrongPinsMax) {
      await this.#registry.put({ ...counted, pin: null, wrong: 0 });
      return { ...destroyed, tries_left: wrongTriesMax - counted.tries };
    }
    const tries = wrongTriesMax - counted.tries;
    const pins = wrongPinsMax - counted.wrong;
    return {
      keys: null,
      tries_left: by === 'pin' && !alone ? Math.min(pins, tries) : tries,
      pin_destroyed: false,
    };
  }

  /** Nobody opens this store any more, with whatever secret: what is in it is noise from now on. */
  async destroy(id: string, gone: KeysGone): Promise<void> {
    await this.#registry.change(id, () => ({ pass: null, pin: null, wrong: 0, tries: 0, gone }));
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
