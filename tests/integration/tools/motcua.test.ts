import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run, type SmallProject, smallProject } from './small-project.ts';

const building = /building the program/g;
const echo =
  "process.stdout.write(JSON.stringify({ args: process.argv.slice(2), node: process.versions.node.split('.')[0] })); process.exitCode = 3;";

let project: SmallProject;
afterEach(() => project.remove());

describe('motcua', () => {
  it('builds what it runs, says so on stderr, and hands on arguments and exit code', async () => {
    project = smallProject({ 'cli/main.ts': echo });
    const first = await project.motcua('call', 'day.open', '{"a b":1}');
    expect(first).toMatchObject({ code: 3, stdout: JSON.stringify({ args: ['call', 'day.open', '{"a b":1}'], node: '24' }) });
    expect(first.stderr).toMatch(building);
  });

  it('does not build again while no source has changed, though one was touched', async () => {
    project = smallProject({});
    await project.motcua();
    expect(await project.motcua()).toMatchObject({ stdout: 'a command', stderr: '' });
    utimesSync(join(project.folder, 'cli/main.ts'), new Date(), new Date());
    expect(await project.motcua()).toMatchObject({ stdout: 'a command', stderr: '' });
  });

  it('never runs a stale program: a changed file that an entry imports is built in', async () => {
    project = smallProject({
      'cli/main.ts': "import { words } from './words.ts'; process.stdout.write(words);",
      'cli/words.ts': "export const words = 'old';",
    });
    expect(await project.motcua()).toMatchObject({ stdout: 'old' });
    project.write('cli/words.ts', "export const words = 'new';");
    expect(await project.motcua()).toMatchObject({ stdout: 'new' });
  });

  it('ends with 1 and the place when a source can not be built, and leaves the former program alone until it can', async () => {
    project = smallProject({});
    await project.motcua();
    project.write('cli/main.ts', 'const x = ;');
    const broken = await project.motcua();
    expect(broken).toMatchObject({ code: 1, stdout: '' });
    expect(broken.stderr).toContain('cli/main.ts:1:10');
    project.write('cli/main.ts', "process.stdout.write('mended');");
    expect(await project.motcua()).toMatchObject({ code: 0, stdout: 'mended' });
  });

  it('builds once when two start at the same time', async () => {
    project = smallProject({});
    const both = await Promise.all([project.motcua(), project.motcua()]);
    expect(both.map(({ stdout }) => stdout)).toEqual(['a command', 'a command']);
    expect(both.flatMap(({ stderr }) => stderr.match(building) ?? [])).toHaveLength(1);
  });

  it('takes over from a process that died while it built', async () => {
    project = smallProject({ '.cache/build-node.lock': '' });
    const dead = run(project.folder, process.execPath, ['-e', '0']);
    await dead.ended;
    writeFileSync(join(project.folder, '.cache/build-node.lock'), String(dead.pid));
    expect(await project.motcua()).toMatchObject({ code: 0, stdout: 'a command' });
  });

  it('is the command: a signal to its pid ends it as the command wishes', async () => {
    project = smallProject({
      'cli/main.ts':
        "process.on('SIGTERM', () => process.exit(7)); setInterval(() => undefined, 1000); process.stdout.write(`pid ${process.pid} up`);",
    });
    const running = project.start();
    await running.said(`pid ${running.pid} up`);
    running.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 7 });
  });
});
