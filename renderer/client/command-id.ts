/** 128 random bits as 32 hexadecimal digits: one id for one act of a person, kept until the act is answered. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
