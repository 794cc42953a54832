/** An address to write to; three dots in the preview of a page whose newspaper has none yet. */
export const MailTo = ({ address }: { address: string }) =>
  address ? <a href={`mailto:${address}`}>{address}</a> : '…'
