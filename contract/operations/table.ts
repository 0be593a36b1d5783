import type { AnswerOf, InputOf, Operation } from '#contract/operation.ts';
import { actUndo } from '#contract/operations/act.ts';
import { clockConfirm, clockDoubted } from '#contract/operations/clock.ts';
import { conflictList, conflictSettle } from '#contract/operations/conflict.ts';
import { copyRestoreHere, copySetPlace } from '#contract/operations/copy.ts';
import { counterClose, counterOpen } from '#contract/operations/counter.ts';
import { dayClose, dayLeft, dayOpen } from '#contract/operations/day.ts';
import { choiceLoad, choiceSave, draftDrop, draftLoad, draftSave } from '#contract/operations/desk.ts';
import {
  dossierBindCode,
  dossierCount,
  dossierFind,
  dossierList,
  dossierPreview,
  dossierReceive,
  dossierReveal,
  dossierShow,
  dossierUnbindCode,
} from '#contract/operations/dossier.ts';
import { guidanceGive, guidanceShow } from '#contract/operations/guidance.ts';
import { hallShow } from '#contract/operations/hall.ts';
import {
  counterList,
  officeShow,
  procedureList,
  procedurePrintGuide,
  seriesList,
  staffListOperation,
} from '#contract/operations/office.ts';
import { printerChangeRoll, printerPapers, printerSet, printJobs, printReprint, printSettle } from '#contract/operations/print.ts';
import { printerFind, printerScan, printerTest } from '#contract/operations/printer-setup.ts';
import {
  queueCall,
  queueCallNext,
  queueFinish,
  queueNoShow,
  queuePark,
  queueRecall,
  queueRecent,
  queueResume,
  queueSnapshot,
  queueStartServing,
  queueTransfer,
  queueWalkIn,
} from '#contract/operations/queue.ts';
import {
  referenceCheck,
  referenceHistory,
  referenceImport,
  referencePutInForceOperation,
  referenceSend,
  referenceShow,
  referenceWorkbook,
} from '#contract/operations/reference.ts';
import { resultCompareCard, resultHandBack, resultMarkReady } from '#contract/operations/result.ts';
import { scanRead } from '#contract/operations/scan.ts';
import { scannerList, scannerSet, scannerSimulate } from '#contract/operations/scanner.ts';
import { sessionSignIn, sessionSignOut } from '#contract/operations/session.ts';
import { staffSetPin } from '#contract/operations/staff.ts';
import { stationStatus } from '#contract/operations/station.ts';
import { ticketEnterRoll, ticketSettlePaper, ticketTake } from '#contract/operations/ticket.ts';
import type { OperationName } from '#contract/rights.ts';

/** Every operation of the channel. A name of the table of rights without its operation does not compile. */
export const OPERATIONS = {
  'session.signIn': sessionSignIn,
  'session.signOut': sessionSignOut,
  'station.status': stationStatus,
  'office.show': officeShow,
  'staff.list': staffListOperation,
  'counter.list': counterList,
  'series.list': seriesList,
  'procedure.list': procedureList,
  'procedure.printGuide': procedurePrintGuide,
  'clock.confirm': clockConfirm,
  'clock.doubted': clockDoubted,
  'copy.restoreHere': copyRestoreHere,
  'copy.setPlace': copySetPlace,
  'day.open': dayOpen,
  'day.close': dayClose,
  'day.left': dayLeft,
  'counter.open': counterOpen,
  'counter.close': counterClose,
  'ticket.take': ticketTake,
  'ticket.settlePaper': ticketSettlePaper,
  'ticket.enterRoll': ticketEnterRoll,
  'queue.snapshot': queueSnapshot,
  'queue.callNext': queueCallNext,
  'queue.call': queueCall,
  'queue.recall': queueRecall,
  'queue.startServing': queueStartServing,
  'queue.finish': queueFinish,
  'queue.noShow': queueNoShow,
  'queue.park': queuePark,
  'queue.resume': queueResume,
  'queue.transfer': queueTransfer,
  'queue.walkIn': queueWalkIn,
  'queue.recent': queueRecent,
  'act.undo': actUndo,
  'draft.save': draftSave,
  'draft.load': draftLoad,
  'draft.drop': draftDrop,
  'choice.save': choiceSave,
  'choice.load': choiceLoad,
  'hall.show': hallShow,
  'dossier.receive': dossierReceive,
  'dossier.preview': dossierPreview,
  'dossier.find': dossierFind,
  'dossier.count': dossierCount,
  'dossier.list': dossierList,
  'dossier.show': dossierShow,
  'dossier.bindCode': dossierBindCode,
  'dossier.unbindCode': dossierUnbindCode,
  'guidance.give': guidanceGive,
  'guidance.show': guidanceShow,
  'dossier.reveal': dossierReveal,
  'result.markReady': resultMarkReady,
  'result.handBack': resultHandBack,
  'conflict.list': conflictList,
  'conflict.settle': conflictSettle,
  'result.compareCard': resultCompareCard,
  'scan.read': scanRead,
  'print.jobs': printJobs,
  'print.reprint': printReprint,
  'print.settle': printSettle,
  'printer.set': printerSet,
  'printer.changeRoll': printerChangeRoll,
  'printer.papers': printerPapers,
  'printer.find': printerFind,
  'printer.scan': printerScan,
  'printer.test': printerTest,
  'scanner.list': scannerList,
  'scanner.set': scannerSet,
  'scanner.simulate': scannerSimulate,
  'reference.show': referenceShow,
  'reference.send': referenceSend,
  'reference.check': referenceCheck,
  'reference.putInForce': referencePutInForceOperation,
  'reference.history': referenceHistory,
  'reference.import': referenceImport,
  'reference.workbook': referenceWorkbook,
  'staff.setPin': staffSetPin,
} as const satisfies { readonly [N in OperationName]: Operation & { readonly name: N } };

export type OperationTable = typeof OPERATIONS;
export type InputFor<N extends OperationName> = InputOf<OperationTable[N]>;
export type AnswerFor<N extends OperationName> = AnswerOf<OperationTable[N]>;

/** Names come from outside: an own property or nothing, so that no name of Object's prototype is taken for an operation. */
export function findOperation(name: string): Operation | undefined {
  return Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name as OperationName] : undefined;
}
