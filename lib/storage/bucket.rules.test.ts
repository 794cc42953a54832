import { describe, expect, it } from 'vitest'
import { readBucket } from './bucket.rules'

const whole = {
  S3_ENDPOINT: 'https://s3.exemple.fr/',
  S3_REGION: 'fr-par',
  S3_BUCKET: 'images',
  S3_ACCESS_KEY_ID: 'une-clef',
  S3_SECRET_ACCESS_KEY: 'un-secret',
}

describe('readBucket', () => {
  it('finds none where nothing is said of one', () => {
    expect(readBucket({ PATH: '/bin' })).toBeNull()
    expect(readBucket({ S3_ENDPOINT: '', S3_REGION: ' ' })).toBeNull()
  })

  it('reads a bucket, and what names begin with there', () => {
    expect(readBucket(whole)).toEqual({
      endpoint: 'https://s3.exemple.fr',
      region: 'fr-par',
      bucket: 'images',
      prefix: '',
      accessKeyId: 'une-clef',
      secretAccessKey: 'un-secret',
    })
    for (const S3_PREFIX of ['journal', '/journal/', 'journal/'])
      expect(readBucket({ ...whole, S3_PREFIX })?.prefix).toBe('journal/')
  })

  it('says what is missing of a bucket that is half named, and never a secret', () => {
    expect(() => readBucket({ ...whole, S3_BUCKET: '', S3_REGION: undefined })).toThrow(
      'not all of it is said: S3_REGION, S3_BUCKET.',
    )
    expect(() => readBucket({ S3_PREFIX: 'journal' })).toThrow('not all of it is said')
    expect(() => readBucket({ ...whole, S3_ENDPOINT: 'ftp://s3.exemple.fr' })).toThrow(
      'S3_ENDPOINT is no http(s) address.',
    )
    expect(() => readBucket({ ...whole, S3_BUCKET: 'a/b', S3_PREFIX: 'é' })).toThrow(
      /S3_BUCKET is no name.*S3_PREFIX has/,
    )
  })
})
