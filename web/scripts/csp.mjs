/**
 * After the build: moves SvelteKit's inline bootstrap script out of the page, so that the content
 * security policy needs neither `unsafe-inline` nor hashes, and writes `csp.json` for the server:
 * the hashes of whatever stayed inline (none, or the build fails on styles).
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const page = 'build/200.html';
const html = readFileSync(page, 'utf8');
const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
let out = html;
for (const [whole, code] of scripts) {
  const name = createHash('sha256').update(code).digest('hex').slice(0, 12);
  write(`build/_app/immutable/boot.${name}.js`, code.trim());
  out = out.replace(whole, `<script src="/_app/immutable/boot.${name}.js"></script>`);
}
if (/ style="|<style|<script>| on\w+="/.test(out)) throw new Error('inline code left in 200.html');
write(page, out);
rmSync('build/csp.json', { force: true });
writeFileSync('build/csp.json', `${JSON.stringify({ script_src: [], style_src: [] })}\n`);
console.log(`200.html: ${scripts.length} inline script(s) moved to files`);

function write(path, text) {
  writeFileSync(path, text);
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${path}.br`, brotliCompressSync(text));
}
