import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { faultOf } from '../jobs/job.rules'
import { readBucket } from '../storage/bucket.rules'
import { copyPictures } from '../storage/copy-pictures'
import { folderStorage } from '../storage/folder-storage'
import { s3Storage } from '../storage/s3-storage'

// npm run media:copy [-- --back]: copies pictures from their folder to the bucket, or back. It can be run again.
if (existsSync('.env')) process.loadEnvFile('.env')
// what goes wrong is printed here
process.env.LOG_LEVEL ??= 'silent'
const back = process.argv.includes('--back')

try {
  const bucket = readBucket(process.env)
  if (!bucket) throw new Error('No bucket is named: set S3_ENDPOINT and what belongs to it (see .env.example).')
  const path = resolve(process.env.MEDIA_FOLDER ?? `${process.env.DATA_FOLDER ?? '.data'}/media`)
  const [folder, far] = [folderStorage(path), s3Storage(bucket)]
  const names = [path, `${bucket.endpoint}/${bucket.bucket}/${bucket.prefix}`]
  const [source, target] = back ? names.toReversed() : names
  console.log(`… from ${source} to ${target}`)
  const { copied, there, failed } = await copyPictures({
    ...(back ? { from: far, to: folder } : { from: folder, to: far }),
    onFailure: (name, fault) => console.error(`✗ ${name}: ${faultOf(fault)}`),
  })
  console.log(`${failed ? '✗' : '✓'} ${copied} copied, ${there} there already, ${failed} failed`)
  if (failed) console.log('Run it again: what was copied is not copied twice.')
  process.exitCode = failed ? 1 : 0
} catch (fault) {
  console.error(`✗ ${faultOf(fault)}`)
  process.exitCode = 1
}
