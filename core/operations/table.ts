import type { OperationName } from '#contract/rights.ts';
import type { Acting, Reading } from '#core/journal/acting.ts';
import type { Operation } from '#contract/operation.ts';
import type { Local } from '#core/operations/local.ts';
import { undo as actUndo } from '#core/operations/act/undo.ts';
import { load as choiceLoad } from '#core/operations/choice/load.ts';
import { save as choiceSave } from '#core/operations/choice/save.ts';
import { confirm as clockConfirm } from '#core/operations/clock/confirm.ts';
import { doubted as clockDoubted } from '#core/operations/clock/doubted.ts';
import { restoreHere as copyRestoreHere } from '#core/operations/copy/restore-here.ts';
import { list as conflictList } from '#core/operations/conflict/list.ts';
import { settle as conflictSettle } from '#core/operations/conflict/settle.ts';
import { setPlace as copySetPlace } from '#core/operations/copy/set-place.ts';
import { close as counterClose } from '#core/operations/counter/close.ts';
import { list as counterList } from '#core/operations/counter/list.ts';
import { open as counterOpen } from '#core/operations/counter/open.ts';
import { close as dayClose } from '#core/operations/day/close.ts';
import { left as dayLeft } from '#core/operations/day/left.ts';
import { open as dayOpen } from '#core/operations/day/open.ts';
import { bindCode as dossierBindCode } from '#core/operations/dossier/bind-code.ts';
import { count as dossierCount } from '#core/operations/dossier/count.ts';
import { find as dossierFind } from '#core/operations/dossier/find.ts';
import { list as dossierList } from '#core/operations/dossier/list.ts';
import { preview as dossierPreview } from '#core/operations/dossier/preview.ts';
import { receive as dossierReceive } from '#core/operations/dossier/receive.ts';
import { reveal as dossierReveal } from '#core/operations/dossier/reveal.ts';
import { show as dossierShow } from '#core/operations/dossier/show.ts';
import { unbindCode as dossierUnbindCode } from '#core/operations/dossier/unbind-code.ts';
import { drop as draftDrop } from '#core/operations/draft/drop.ts';
import { load as draftLoad } from '#core/operations/draft/load.ts';
import { save as draftSave } from '#core/operations/draft/save.ts';
import { give as guidanceGive } from '#core/operations/guidance/give.ts';
import { show as guidanceShow } from '#core/operations/guidance/show.ts';
import { show as hallShow } from '#core/operations/hall/show.ts';
import { show as officeShow } from '#core/operations/office/show.ts';
import { jobs as printJobs } from '#core/operations/print/jobs.ts';
import { reprint as printReprint } from '#core/operations/print/reprint.ts';
import { settle as printSettle } from '#core/operations/print/settle.ts';
import { changeRoll as printerChangeRoll } from '#core/operations/printer/change-roll.ts';
import { find as printerFind } from '#core/operations/printer/find.ts';
import { papers as printerPapers } from '#core/operations/printer/papers.ts';
import { scan as printerScan } from '#core/operations/printer/scan.ts';
import { set as printerSet } from '#core/operations/printer/set.ts';
import { test as printerTest } from '#core/operations/printer/test.ts';
import { list as procedureList } from '#core/operations/procedure/list.ts';
import { printGuide as procedurePrintGuide } from '#core/operations/procedure/print-guide.ts';
import { call as queueCall } from '#core/operations/queue/call.ts';
import { callNext as queueCallNext } from '#core/operations/queue/call-next.ts';
import { finish as queueFinish } from '#core/operations/queue/finish.ts';
import { noShow as queueNoShow } from '#core/operations/queue/no-show.ts';
import { park as queuePark } from '#core/operations/queue/park.ts';
import { recall as queueRecall } from '#core/operations/queue/recall.ts';
import { recent as queueRecent } from '#core/operations/queue/recent.ts';
import { resume as queueResume } from '#core/operations/queue/resume.ts';
import { snapshot as queueSnapshot } from '#core/operations/queue/snapshot.ts';
import { start as queueStartServing } from '#core/operations/queue/start-serving.ts';
import { transfer as queueTransfer } from '#core/operations/queue/transfer.ts';
import { check as referenceCheck } from '#core/operations/reference/check.ts';
import { history as referenceHistory } from '#core/operations/reference/history.ts';
import { importWorkbook as referenceImport } from '#core/operations/reference/import.ts';
import { putInForce as referencePutInForce } from '#core/operations/reference/put-in-force.ts';
import { send as referenceSend } from '#core/operations/reference/send.ts';
import { show as referenceShow } from '#core/operations/reference/show.ts';
import { workbook as referenceWorkbook } from '#core/operations/reference/workbook.ts';
import { compareCard as resultCompareCard } from '#core/operations/result/compare-card.ts';
import { walkIn as queueWalkIn } from '#core/operations/queue/walk-in.ts';
import { handBack as resultHandBack } from '#core/operations/result/hand-back.ts';
import { markReady as resultMarkReady } from '#core/operations/result/mark-ready.ts';
import { read as scanRead } from '#core/operations/scan/read.ts';
import { list as scannerList } from '#core/operations/scanner/list.ts';
import { set as scannerSet } from '#core/operations/scanner/set.ts';
import { simulate as scannerSimulate } from '#core/operations/scanner/simulate.ts';
import { list as seriesList } from '#core/operations/series/list.ts';
import { signIn as sessionSignIn } from '#core/operations/session/sign-in.ts';
import { signOut as sessionSignOut } from '#core/operations/session/sign-out.ts';
import { list as staffList } from '#core/operations/staff/list.ts';
import { setPin as staffSetPin } from '#core/operations/staff/set-pin.ts';
import { status as stationStatus } from '#core/operations/station/status.ts';
import { settlePaper as ticketSettlePaper } from '#core/operations/ticket/settle-paper.ts';
import { enterRoll as ticketEnterRoll } from '#core/operations/ticket/enter-roll.ts';
import { take as ticketTake } from '#core/operations/ticket/take.ts';

/** What is done under each name of the operations table. A name without its work does not compile. */
export type Done =
  | { readonly kind: 'act'; readonly work: Acting<Operation> }
  | { readonly kind: 'read'; readonly work: Reading<Operation> }
  | { readonly kind: 'local'; readonly work: Local<Operation> };

const act = <O extends Operation>(work: Acting<O>) => ({ kind: 'act' as const, work });
const read = <O extends Operation>(work: Reading<O>) => ({ kind: 'read' as const, work });
const local = <O extends Operation>(work: Local<O>) => ({ kind: 'local' as const, work });

export const DONE = {
  'session.signIn': local(sessionSignIn),
  'session.signOut': local(sessionSignOut),
  'station.status': local(stationStatus),
  'office.show': read(officeShow),
  'staff.list': read(staffList),
  'counter.list': read(counterList),
  'series.list': read(seriesList),
  'procedure.list': read(procedureList),
  'procedure.printGuide': act(procedurePrintGuide),
  'clock.confirm': local(clockConfirm),
  'clock.doubted': read(clockDoubted),
  'copy.restoreHere': local(copyRestoreHere),
  'copy.setPlace': local(copySetPlace),
  'day.open': act(dayOpen),
  'day.close': act(dayClose),
  'day.left': read(dayLeft),
  'counter.open': act(counterOpen),
  'counter.close': act(counterClose),
  'ticket.take': act(ticketTake),
  'ticket.settlePaper': act(ticketSettlePaper),
  'ticket.enterRoll': act(ticketEnterRoll),
  'queue.snapshot': read(queueSnapshot),
  'queue.callNext': act(queueCallNext),
  'queue.call': act(queueCall),
  'queue.recall': act(queueRecall),
  'queue.startServing': act(queueStartServing),
  'queue.finish': act(queueFinish),
  'queue.noShow': act(queueNoShow),
  'queue.park': act(queuePark),
  'queue.resume': act(queueResume),
  'queue.transfer': act(queueTransfer),
  'queue.walkIn': act(queueWalkIn),
  'queue.recent': read(queueRecent),
  'act.undo': act(actUndo),
  'draft.save': local(draftSave),
  'draft.load': local(draftLoad),
  'draft.drop': local(draftDrop),
  'choice.save': local(choiceSave),
  'choice.load': local(choiceLoad),
  'hall.show': read(hallShow),
  'dossier.receive': act(dossierReceive),
  'dossier.preview': read(dossierPreview),
  'dossier.find': read(dossierFind),
  'dossier.count': read(dossierCount),
  'dossier.list': read(dossierList),
  'dossier.show': read(dossierShow),
  'dossier.bindCode': act(dossierBindCode),
  'dossier.unbindCode': act(dossierUnbindCode),
  'guidance.give': act(guidanceGive),
  'guidance.show': read(guidanceShow),
  'dossier.reveal': local(dossierReveal),
  'result.markReady': act(resultMarkReady),
  'result.handBack': act(resultHandBack),
  'conflict.list': read(conflictList),
  'conflict.settle': act(conflictSettle),
  'result.compareCard': read(resultCompareCard),
  'scan.read': read(scanRead),
  'print.jobs': read(printJobs),
  'print.reprint': act(printReprint),
  'print.settle': act(printSettle),
  'printer.set': act(printerSet),
  'printer.changeRoll': act(printerChangeRoll),
  'printer.papers': local(printerPapers),
  'printer.find': local(printerFind),
  'printer.scan': local(printerScan),
  'printer.test': act(printerTest),
  'scanner.list': local(scannerList),
  'scanner.set': local(scannerSet),
  'scanner.simulate': local(scannerSimulate),
  'reference.show': read(referenceShow),
  'reference.send': local(referenceSend),
  'reference.check': local(referenceCheck),
  'reference.putInForce': act(referencePutInForce),
  'reference.history': read(referenceHistory),
  'reference.import': local(referenceImport),
  'reference.workbook': local(referenceWorkbook),
  'staff.setPin': local(staffSetPin),
} as const satisfies Readonly<Record<OperationName, Done>>;
