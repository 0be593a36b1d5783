import { highlight } from './highlight.ts';

/** A text with what a search found marked. The pieces never move, so their place is their key. */
export function MarkedText({ text, query }: { readonly text: string; readonly query: string }) {
  return (
    <bdi>
      {highlight(text, query).map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
        piece.isFound ? <mark key={at}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
