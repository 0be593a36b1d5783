import { existsSync } from 'node:fs';
import { office } from '#contract/reference.ts';
import { readAsset } from '#native/files/assets.ts';

/** Identifiers of an office's agencies: of the office whose data lie in a folder, or of the demo office. Throws when there is none. */
export async function agenciesOf(dir: string | undefined): Promise<readonly string[]> {
  const text = dir === undefined ? readAsset('demo/office.json') : await officeText(dir);
  return office.parse(JSON.parse(text)).agencies.map(({ code }) => code);
}

/** Looks only: the folder may belong to a running station. The database's rooms are loaded when a folder is named, and only then. */
async function officeText(dir: string): Promise<string> {
  const [{ databasePath }, { openDatabase }, { openStore }, { referenceInForce }] = await Promise.all([
    import('#station/paths.ts'),
    import('#native/sqlite/open-database.ts'),
    import('#core/store/sql.ts'),
    import('#core/store/reference.ts'),
  ]);
  const path = databasePath(dir);
  if (!existsSync(path)) throw new Error(`Không có dữ liệu trong thư mục ${dir}.`);
  const driver = openDatabase(path, { readOnly: true });
  try {
    const found = referenceInForce(openStore(driver), 'office');
    if (found === undefined) throw new Error(`Dữ liệu trong thư mục ${dir} chưa có cơ quan.`);
    return found.text;
  } finally {
    driver.close();
  }
}
