import { removeReaderSession } from './reader.queries'

/** Has a device forget its reader; the name stays claimed. */
export const leaveDevice = (tokenHash: string): Promise<void> => removeReaderSession(tokenHash)
