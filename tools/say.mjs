/** Messages for people go to stderr; stdout belongs to the JSON of the commands. */

/** @param {string} text */
export const say = (text) => {
  process.stderr.write(`motcua: ${text}\n`);
};

/** Ends the process with a sentence instead of a stack: for what the person at the keyboard can put right. */
export class Stop extends Error {}

/** Runs a script's main function: a `Stop` is said in its own words, anything else keeps its stack. @param {() => Promise<unknown>} main */
export async function orStop(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
