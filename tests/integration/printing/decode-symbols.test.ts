import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintDocument } from '#contract/print-document.ts';
import { makeTicketCode } from '#core/domain/numbering/ticket-code.ts';
import { receiptDocument, type ReceiptPaper } from '#core/printing/documents/receipt.ts';
import { ticketDocument } from '#core/printing/documents/ticket.ts';
import { findProfile, PROFILE_NAMES } from '#core/printing/profiles.ts';
import { asCopy } from '#core/printing/layout/marks.ts';
import { SAMPLES } from '#core/printing/documents/samples.ts';
import { canvasRasterizer } from '#native/raster/canvas-rasterizer.ts';
import { readSymbols } from './read-symbols.ts';

const rasterizer = canvasRasterizer();

async function symbolsOn(document: PrintDocument, profileName: string) {
  const profile = findProfile(profileName);
  if (!profile.ok) throw new Error('no profile');
  const picture = await rasterizer.draw(document, profile.value.width);
  if (!picture.ok) throw new Error(picture.refusal.code);
  return readSymbols(picture.value);
}

/** Codes as they are in use: short and long agencies, both writings, tails of 4 to 12 figures. */
const agency = fc.oneof(
  fc.stringMatching(/^[HG]\d{2}$/),
  fc.stringMatching(/^[HG]\d{2}(?:\.\d{2}){1,3}$/),
  fc.stringMatching(/^000\.\d{2}\.\d{2}\.[HG]\d{2}$/),
);
const dossierCode = fc
  .tuple(agency, fc.stringMatching(/^26(?:0[1-9]|1[0-2])(?:[01]\d|2[0-8])$/), fc.stringMatching(/^\d{4,8}$/))
  .map((parts) => parts.join('-'));
const shortKey = fc.stringMatching(/^\d{6,14}$/);

const sample = { office: ['CHI NHÁNH MẪU'], formNumber: null, documentNumber: null, counterpart: 2 } as const;
const receipt = (code: string, key: string, components = 3): PrintDocument =>
  receiptDocument({
    ...sample,
    code,
    shortKey: key,
    competentAgency: null,
    submitter: null,
    arrivalDate: null,
    ownerName: 'Nguyễn Thị Ví Dụ',
    ownerAddress: 'Xã Mẫu, Hà Nội',
    phone: null,
    email: null,
    request: 'Cấp đổi Giấy chứng nhận',
    components: Array.from({ length: components }, (_, i) => ({
      name: `Giấy tờ thứ ${i + 1} của hồ sơ`,
      originals: 1,
      certified: 0,
      copies: 1,
    })),
    sets: 1,
    limit: '8 ngày làm việc',
    receivedAt: 1_795_000_000_000,
    dueAt: 1_796_000_000_000,
    collectAt: 'Quầy 5',
    collectAddress: null,
    collectHours: null,
    bring: ['Giấy này', 'Thẻ căn cước'],
    register: { book: '02', number: 4127 },
    mark: '7K2M9QX4T0VB',
    enquiry: null,
    purpose: 'demo',
  } satisfies ReceiptPaper);

describe.each(PROFILE_NAMES)('paper of the profile %s', (profile) => {
  it('reads back each dossier code from its QR, and the code or its key from its bars', async () => {
    await fc.assert(
      fc.asyncProperty(dossierCode, shortKey, async (code, key) => {
        const [bars, qr, ...others] = await symbolsOn(receipt(code, key), profile);
        expect(qr).toEqual({ format: 'QRCode', text: code });
        expect(bars?.format).toBe('Code128');
        expect([code, key]).toContain(bars?.text);
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads back each ticket code from its QR', async () => {
    const station = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    await fc.assert(
      fc.asyncProperty(station, station, fc.integer({ min: 1, max: 9999 }), async (one, random, ordinal) => {
        const code = makeTicketCode({ station: one, day: '2026-11-24', series: 'A', ordinal, random });
        const ticket = ticketDocument({
          office: ['CHI NHÁNH MẪU'],
          number: `A${String(ordinal).padStart(3, '0')}`,
          seriesName: 'Đất đai',
          isPriority: ordinal % 2 === 0,
          takenAt: 1_795_000_000_000,
          waitingBefore: ordinal % 7,
          waitingTime: null,
          code,
          purpose: 'real',
        });
        expect(await symbolsOn(ticket, profile)).toEqual([{ format: 'QRCode', text: code }]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads them on a copy and behind 25 components too', async () => {
    expect((await symbolsOn(asCopy(SAMPLES.receipt()), profile)).map(({ text }) => text)).toContain('H26.99-261124-0042');
    expect((await symbolsOn(receipt('H26.12-261123-0042', '2611230042', 25), profile)).map(({ format }) => format)).toEqual([
      'Code128',
      'QRCode',
    ]);
  });
});

describe('the bars of a receipt', () => {
  it('carry the code where it fits with its quiet zones, else the key', async () => {
    const bars = async (code: string, profile: string) => (await symbolsOn(receipt(code, '2611230042'), profile))[0]?.text;
    expect(await bars('H26.12-261123-0042', 'default')).toBe('H26.12-261123-0042');
    expect(await bars('H26.12-261123-0042', '58mm')).toBe('2611230042');
    expect(await bars('H15.50.05.13-261008-0975', 'default')).toBe('2611230042');
    expect(await bars('000.00.01.H26-260930-0012', 'default')).toBe('2611230042');
  });
});
