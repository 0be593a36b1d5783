import { z } from 'zod';

/** Who may do what: the one table of rights. The operations table reads it; nothing else decides about roles. */
export const ROLES = ['kiosk', 'board', 'guide', 'receiver', 'cashier', 'head', 'it', 'auditor'] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** Roles that are machines: they act as `device:STATION` and nobody signs in. */
export const DEVICE_ROLES: readonly Role[] = ['kiosk', 'board'];

const everyone = ROLES;
const officers: readonly Role[] = ['guide', 'receiver', 'cashier', 'head', 'it', 'auditor'];
const desk: readonly Role[] = ['receiver', 'head'];
const hall: readonly Role[] = ['receiver', 'guide', 'head'];

export const RIGHTS = {
  'session.signIn': officers,
  'session.signOut': officers,

  'station.status': everyone,
  'office.show': everyone,
  'staff.list': everyone,
  'counter.list': everyone,
  'series.list': everyone,
  'procedure.list': everyone,
  'procedure.printGuide': ['kiosk', 'guide', 'receiver', 'head'],

  'clock.confirm': hall,
  'clock.doubted': ['head', 'it', 'auditor'],
  'copy.restoreHere': ['receiver', 'head', 'it'],
  'copy.setPlace': ['it', 'head'],

  'day.open': hall,
  'day.close': ['head', 'receiver'],
  'day.left': hall,
  'counter.open': hall,
  'counter.close': hall,

  'ticket.take': ['kiosk', 'guide', 'receiver', 'head'],
  'ticket.settlePaper': ['kiosk'],
  'queue.snapshot': ['board', 'receiver', 'guide', 'cashier', 'head', 'it', 'auditor'],
  'queue.callNext': hall,
  'queue.call': hall,
  'queue.recall': hall,
  'queue.startServing': hall,
  'queue.finish': hall,
  'queue.noShow': hall,
  'queue.park': hall,
  'queue.resume': hall,
  'queue.transfer': hall,
  'queue.walkIn': hall,
  'queue.recent': hall,
  'ticket.enterRoll': hall,
  'act.undo': hall,

  'draft.save': desk,
  'draft.load': desk,
  'draft.drop': desk,
  'choice.save': everyone,
  'choice.load': everyone,

  'hall.show': ['receiver', 'guide', 'cashier', 'head', 'it', 'auditor'],

  'dossier.receive': desk,
  'dossier.preview': desk,
  'dossier.find': ['receiver', 'guide', 'cashier', 'head', 'auditor'],
  'dossier.count': ['receiver', 'guide', 'cashier', 'head', 'auditor'],
  'dossier.list': ['receiver', 'guide', 'cashier', 'head', 'auditor'],
  'dossier.show': ['receiver', 'guide', 'cashier', 'head', 'auditor'],
  'dossier.bindCode': desk,
  'dossier.unbindCode': desk,
  'guidance.give': desk,
  'guidance.show': desk,
  'dossier.reveal': ['receiver', 'head', 'auditor'],
  'result.markReady': desk,
  'result.handBack': desk,
  'conflict.list': ['receiver', 'guide', 'cashier', 'head', 'auditor'],
  'conflict.settle': ['head'],
  'result.compareCard': desk,
  'scan.read': ['kiosk', 'receiver', 'guide', 'cashier', 'head', 'it'],

  'print.jobs': ['receiver', 'guide', 'head', 'it'],
  'print.reprint': ['receiver', 'guide', 'head', 'it'],
  'print.settle': ['receiver', 'guide', 'head', 'it'],
  'printer.set': ['it', 'head'],
  'printer.changeRoll': ['it', 'receiver', 'guide', 'head'],
  'printer.papers': ['it', 'receiver', 'guide', 'head'],
  'printer.find': ['it', 'head'],
  'printer.scan': ['it', 'head'],
  'printer.test': ['it', 'head'],
  'scanner.list': ['it', 'head'],
  'scanner.set': ['it', 'head'],
  'scanner.simulate': ['it', 'receiver', 'head'],

  'reference.show': ['it', 'head', 'auditor'],
  'reference.history': ['it', 'head', 'auditor'],
  'reference.send': ['it', 'head'],
  'reference.check': ['it', 'head'],
  'reference.putInForce': ['it', 'head'],
  'reference.import': ['it', 'head'],
  'reference.workbook': ['it', 'head'],
  'staff.setPin': ['it', 'head'],
} as const satisfies Record<string, readonly Role[]>;

export type OperationName = keyof typeof RIGHTS;
