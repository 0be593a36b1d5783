import fc from 'fast-check';

/** Any text at all: of every plane, with halves of letters, controls and marks. */
export const anyText = (maxLength = 40): fc.Arbitrary<string> =>
  fc.array(fc.oneof(fc.nat(0xffff), fc.nat(0x7f)), { maxLength }).map((units) => String.fromCharCode(...units));
