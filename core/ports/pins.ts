/** PIN verifiers (argon2id): slow on purpose, so asynchronous. */
export interface Pins {
  hash(pin: string): Promise<string>;
  verify(verifier: string, pin: string): Promise<boolean>;
}
