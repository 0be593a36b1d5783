/** The three messages between a window's preload script and the shell. */

/** Window -> shell, no content: a line to the station, please. */
export const CONNECT_MESSAGE = 'motcua:connect';
/** Window -> shell: the fragment of the link to open. Heard from the menu alone. */
export const OPEN_MESSAGE = 'motcua:open';
/** Shell -> window, with one MessagePort: the line. */
export const PORT_MESSAGE = 'motcua:port';
