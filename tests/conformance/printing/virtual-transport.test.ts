import { nodeTimers } from '#native/clock/timers.ts';
import { virtualPrinter } from '#native/simulated/virtual-printer.ts';
import { virtualTransport } from '#native/simulated/virtual-transport.ts';
import { transportConformance } from './transport-suite.ts';

transportConformance('in the same process', async () => {
  const printer = virtualPrinter({ width: 576, keep: 10 });
  return { transport: virtualTransport(printer, nodeTimers()), target: { transport: 'virtual' }, printer, close: async () => {} };
});
