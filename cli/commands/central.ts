import { parseArgs } from 'node:util';
import { type CentralOptions, startCentral } from '#central/start-central.ts';
import { hashPin } from '#native/keys/pin.ts';
import { isSignedBy } from '#native/keys/station-key.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { readAsset } from '#native/files/assets.ts';
import type { Command, Io } from '#cli/command.ts';

const DEMO_PIN = '2468';

const help = `motcua central --data DIR [--port N] [--headless] [--demo]

Runs a central: it takes in the journals of the enrolled stations, checks every entry, and passes them on within their office.
The database is a PostgreSQL of its own in DIR/pg; MOTCUA_DATABASE_URL (postgres://...) names a server to use instead.
It listens on this computer only.

  --data DIR    the folder of this central
  --port N      without it the port of the last run of this folder, else a free one
  --headless    says nothing for people, only the ready line
  --demo        with the demo office (id demo, every PIN ${DEMO_PIN})

Prints {"url", "consoleUrl", "adminToken", "pid"} when it is ready, and runs until it is stopped (SIGTERM, Ctrl-C).`;

interface Asked {
  readonly dataDir: string;
  readonly port: number | null;
  readonly isHeadless: boolean;
  readonly isDemo: boolean;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const asked = readUsage(args);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  let end = (_: number): void => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(0));

  const central = await startCentral({
    dataDir: asked.dataDir,
    port: asked.port,
    databaseUrl: process.env.MOTCUA_DATABASE_URL ?? null,
    demo: asked.isDemo ? demoDocuments() : null,
    say: io.err,
    now: Date.now,
    sha256: nodeSha256,
    isSignedBy,
    onLost() {
      io.err('Cơ sở dữ liệu PostgreSQL đã dừng, máy chủ trung tâm dừng theo. Các máy trạm vẫn làm việc; hãy chạy lại lệnh này.');
      end(1);
    },
  });
  const { url, consoleUrl, adminToken } = central;
  io.out(JSON.stringify({ url, consoleUrl, adminToken, pid: process.pid }));
  if (!asked.isHeadless) io.err(`Máy chủ trung tâm đang chạy. Trang theo dõi: ${consoleUrl}`);
  const code = await ended;
  await central.stop();
  return code;
}

function demoDocuments(): NonNullable<CentralOptions['demo']> {
  return {
    reference: {
      office: readAsset('demo/office.json'),
      staff: readAsset('demo/staff.json'),
      calendar: readAsset('reference/calendar.json'),
      catalogue: readAsset('reference/catalogue.json'),
    },
    newVerifier: () => hashPin(DEMO_PIN),
  };
}

/** What is asked, or what is wrong with the usage. */
function readUsage(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { data: { type: 'string' }, port: { type: 'string' }, headless: { type: 'boolean' }, demo: { type: 'boolean' } },
    });
    if (values.data === undefined || values.data === '') return '--data is needed: the folder of this central';
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) return '--port needs a whole number from 1 to 65535';
    return { dataDir: values.data, port, isHeadless: values.headless === true, isDemo: values.demo === true };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const command: Command = { name: 'central', summary: 'Run a central that joins the stations of an office', help, run };
