// The part of edtf.js that the tests hold our parser against; the package ships no types.
declare module 'edtf' {
  export function parse(text: string, options?: { readonly level?: number }): unknown
}
