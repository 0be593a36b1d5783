import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '#native/keys/private-file.ts';

/** The Ed25519 pair that stands for one station: made at enrolment, its private half never leaves this computer. */
export interface StationKey {
  /** 32 raw bytes, hexadecimal. */
  readonly publicKey: string;
  /** @returns 64 bytes, hexadecimal */
  sign(bytes: Uint8Array): string;
}

export const keysDir = (dataDir: string): string => join(dataDir, 'keys');
const privateKeyPath = (dataDir: string): string => join(keysDir(dataDir), 'station.pem');

/** A new pair, not yet kept anywhere. */
export function newStationKey(): StationKey & { readonly pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { ...stationKeyOf(privateKey), pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** Writes the private half, readable by its owner only; whole or not at all. */
export function keepStationKey(dataDir: string, pem: string): void {
  mkdirSync(keysDir(dataDir), { recursive: true, mode: 0o700 });
  writePrivateFile(privateKeyPath(dataDir), pem);
}

export const dropStationKey = (dataDir: string): void => rmSync(keysDir(dataDir), { recursive: true, force: true });

/** The key of an enrolled station; null when there is none. A file that is no key throws. */
export function readStationKey(dataDir: string): StationKey | null {
  let pem: string;
  try {
    pem = readFileSync(privateKeyPath(dataDir), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
  return stationKeyOf(createPrivateKey(pem));
}

const ed25519Jwk = z.object({ x: z.string() });

function stationKeyOf(privateKey: KeyObject): StationKey {
  const { x } = ed25519Jwk.parse(createPublicKey(privateKey).export({ format: 'jwk' }));
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('hex'),
  };
}

/** True when the holder of that key signed these bytes. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, bytes, key, Buffer.from(signature, 'hex'));
}
