/** Which version of a reference document is in force; the aggregate id is the document's kind. */
export type ReferenceInForce =
  | { readonly kind: 'none'; readonly id: string }
  | { readonly kind: 'inForce'; readonly id: string; readonly hash: string; readonly since: number };
