import { momentOf } from '@/lib/articles/dates.rules'

/** A moment, said in French and marked up for machines. */
export const Moment = ({ at }: { at: Date }) => <time dateTime={at.toISOString()}>{momentOf(at)}</time>
