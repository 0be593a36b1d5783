/** The browsers that a machine may have, and where. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const windowsPlaces = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

const macPlaces = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** A Chromium of this machine, or null. @returns {string | null} */
export function findBrowser() {
  const candidates =
    process.platform === 'win32' ? onWindows() : [...names.flatMap(onPath), ...(process.platform === 'darwin' ? macPlaces : [])];
  return candidates.find(isProgram) ?? null;
}

/** A program of this machine by its name, or null. @param {string} name */
export const findProgram = (name) => onPath(name).find(isProgram) ?? null;

/** @param {string} name */
const onPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));

function onWindows() {
  const folders = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  return folders.flatMap((folder) => (folder === undefined ? [] : windowsPlaces.map((place) => join(folder, ...place))));
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
