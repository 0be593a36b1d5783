import { type RendererFiles, rendererFiles } from '#station/web/renderer-files.ts';
import { securityHeaders } from '#station/web/security-headers.ts';
import type { ElectronParts } from './parts.ts';

const SCHEME = 'app';
const HOST = 'motcua';
/** Where the windows are loaded from: no file:// with its extra rights, no TCP port. */
export const APP_URL = `${SCHEME}://${HOST}/`;

/** True for a page of this program. Taken apart by a parser: `app://motcua.example/` also begins like ours. */
export function isOwnPage(url: string): boolean {
  const page = URL.parse(url);
  return page !== null && page.protocol === `${SCHEME}:` && page.host === HOST;
}

/** To be called before the app is ready. The content security policy holds here too, and pages elsewhere have no access. */
export const registerAppScheme = (protocol: Pick<ElectronParts['protocol'], 'registerSchemesAsPrivileged'>): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, corsEnabled: false } },
  ]);

export function serveAppScheme(protocol: Pick<ElectronParts['protocol'], 'handle'>, rendererDir: string): void {
  const files = rendererFiles(rendererDir);
  protocol.handle(SCHEME, (request) => answer(files, request));
}

/** A file of the built renderer, or 404: only what was listed is ever read, so no path leads out of its folder. */
async function answer(files: RendererFiles, request: Pick<Request, 'method' | 'url'>): Promise<Response> {
  const headers = securityHeaders();
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405, headers });
  const path = isOwnPage(request.url) ? decodedPath(request.url) : null;
  const file = path === null ? null : await files.read(path);
  if (file === null) return new Response(null, { status: 404, headers });
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(file.bytes), {
    headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': 'no-cache' },
  });
}

function decodedPath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}
