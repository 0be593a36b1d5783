import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { readWindowLink } from '#contract/window-link.ts';
import { serveWeb, type Web } from '#station/web/serve-web.ts';
import { connectWebSocket } from '#station/web/websocket-port.ts';
import { type FakeStation, fakeStation } from '#tests/conformance/channel/fake-station.ts';

let web: Web;
let station: FakeStation;
const folder = mkdtempSync(join(tmpdir(), 'web-'));
const rendererDir = join(folder, 'renderer');

beforeAll(async () => {
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Một Cửa</title>');
  writeFileSync(join(rendererDir, 'assets', 'main-5f2a90c1.js'), 'export {};');
  writeFileSync(join(rendererDir, 'assets', 'inter-B2x9_Q-1.woff2'), 'font');
  writeFileSync(join(rendererDir, 'icon.svg'), '<svg/>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(rendererDir, 'link.txt'));
  station = fakeStation();
  web = await serveWeb({ ...station, rendererDir });
});
afterAll(async () => {
  await web.close();
  rmSync(folder, { recursive: true });
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** The path goes out as it is written here: no client tidies `..` away. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: web.port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });

const upgrade = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${web.port}${path}`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_, response) => {
      response.destroy();
      resolve(String(response.statusCode));
    });
    socket.on('error', () => resolve('error'));
  });

describe('the pages', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/main-5f2a90c1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/inter-B2x9_Q-1.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ])('%s', async (path, type, caching) => {
    const { status, headers, body } = await get(path);
    expect({ status, type: headers['content-type'], caching: headers['cache-control'] }).toEqual({ status: 200, type, caching });
    expect(body).not.toBe('');
  });

  it('are asked for again only when they changed', async () => {
    const first = await get('/');
    expect(first.headers.etag).toMatch(/^"[\w-]{22}"$/);
    expect(await get('/', { 'If-None-Match': String(first.headers.etag) })).toMatchObject({ status: 304, body: '' });
    expect(await get('/', { 'If-None-Match': '"other"' })).toMatchObject({ status: 200 });
    expect(await get('/', {}, 'HEAD')).toMatchObject({
      status: 200,
      body: '',
      headers: { 'content-length': first.headers['content-length'] },
    });
  });

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/link.txt',
    '/assets',
    '/assets/',
    '/%',
    '/%00',
    '/index.html%00.js',
    'http://127.0.0.1/',
    '/constructor',
  ])('never leave their folder: %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: '' });
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('are only read: %s', async (method) => {
    expect(await get('/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it.each(['/', '/no-such-page'])('carry the headers that lock them in: %s', async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      'content-security-policy':
        `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; ` +
        `connect-src 'self' ws://127.0.0.1:${web.port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('are for this address and its two names alone', async () => {
    for (const host of [`127.0.0.1:${web.port}`, `localhost:${web.port}`])
      expect(await get('/', { Host: host })).toMatchObject({ status: 200 });
    for (const host of [
      'evil.example',
      `evil.example:${web.port}`,
      '127.0.0.1',
      `127.0.0.1:${web.port}.evil.example`,
      `127.0.0.1.:${web.port}`,
    ])
      expect(await get('/', { Host: host })).toMatchObject({ status: 421, body: '' });
  });
});

describe('the channel', () => {
  it('is opened by programs and by its own pages', async () => {
    expect(await upgrade('/channel', {})).toBe('open');
    expect(await upgrade('/channel', { Origin: `http://127.0.0.1:${web.port}` })).toBe('open');
    expect(await upgrade('/channel', { Origin: `http://localhost:${web.port}`, Host: `localhost:${web.port}` })).toBe('open');
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', 'file://', ''])(
    'not by a page of %j',
    async (Origin) => {
      expect(await upgrade('/channel', { Origin })).toBe('403');
    },
  );

  it('not under another name, nor at another place', async () => {
    expect(await upgrade('/channel', { Host: 'evil.example' })).toBe('403');
    expect(await upgrade('/', {})).toBe('404');
    expect(await upgrade('/channel/x', {})).toBe('404');
  });

  it('agrees on no compression', async () => {
    const socket = new WebSocket(web.wsUrl, { perMessageDeflate: true });
    await new Promise((resolve) => socket.once('open', resolve));
    expect(socket.extensions).toBe('');
    socket.terminate();
  });

  it('is not disturbed by a broken upgrade', async () => {
    for (const text of ['GET /channel HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n', 'nonsense\r\n\r\n']) {
      const answer = await new Promise<string>((resolve) => {
        const socket = connect(web.port, '127.0.0.1', () => socket.write(text));
        let got = '';
        socket.on('data', (part) => {
          got += part;
        });
        socket.on('close', () => resolve(got));
        socket.on('error', () => {});
      });
      expect(answer).toMatch(/^HTTP\/1\.1 4/);
    }
    expect(await get('/')).toMatchObject({ status: 200 });
  });
});

describe('the server', () => {
  it('hears this computer alone', async () => {
    // Every address of 127/8 is this computer; a server at all addresses would answer here too.
    const answered = await new Promise((resolve) => {
      const socket = connect(web.port, '127.0.0.2', () => resolve('answered'));
      socket.setTimeout(1_000, () => resolve('silent'));
      socket.on('error', () => resolve('refused'));
    });
    expect(answered).not.toBe('answered');
    expect(web.url).toBe(`http://127.0.0.1:${web.port}/`);
    expect(web.wsUrl).toBe(`ws://127.0.0.1:${web.port}/channel`);
  });

  it('makes links with the token in the fragment', () => {
    const link = new URL(web.windowUrl('kiosk'));
    expect(readWindowLink(link.hash)).toMatchObject({ role: 'kiosk', token: station.tokens.forRole('kiosk') });
    expect(`${link.search}${link.pathname}`).toBe('/');
    expect(readWindowLink(new URL(web.menuUrl()).hash)?.tokens).toEqual(station.tokens.windows);
    expect(`${web.windowUrl('head')}${web.menuUrl()}`).not.toContain(station.tokens.it);
  });

  it('serves the channel where no page is built', async () => {
    const bare = await serveWeb({ ...station, rendererDir: join(folder, 'nothing') });
    const port = await connectWebSocket(bare.wsUrl);
    port.close();
    await bare.close();
  });

  it('refuses a port that is taken', async () => {
    await expect(serveWeb({ ...station, rendererDir, port: web.port })).rejects.toThrow('EADDRINUSE');
  });

  it('closes with windows open, and then nobody answers', async () => {
    const other = await serveWeb({ ...station, rendererDir });
    const port = await connectWebSocket(other.wsUrl);
    const closed = new Promise<void>((resolve) => port.onClose(resolve));
    await other.close();
    await closed;
    await expect(connectWebSocket(other.wsUrl)).rejects.toThrow('ECONNREFUSED');
  });
});
