import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, type Message } from '../../src/lib/i18n/format';
import type { ListName } from '../../src/lib/model/generated';
import type { Language } from './fixtures';

const folder = join(import.meta.dirname, '../../src/lib/i18n');

/** What the app says in a language, so that a test finds buttons by the words that people read. */
export interface Words {
  (key: string, params?: Record<string, string>): string;
  code: (list: ListName, id: string) => string;
}

export function wordsOf(language: Language): Words {
  const areas = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  const messages: Record<string, Message> = {};
  for (const { name } of areas) {
    const file = join(folder, name, `${language}.json`);
    Object.assign(messages, JSON.parse(readFileSync(file, 'utf8')));
  }
  const say = (key: string, params: Record<string, string> = {}) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message ${key} in ${language}`);
    // What a scene does not know is left out.
    return fill(language, message, params).replaceAll(/\{\w+[^}]*\}/g, '');
  };
  const code = (list: ListName, id: string) => say(`code.${list}.${id}`);
  return Object.assign(say, { code });
}
