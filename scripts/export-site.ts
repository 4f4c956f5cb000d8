import { buildAssets } from './build'
import { readSiteSettings } from '../lib/export/site/site-settings'
import { writeSite } from '../lib/export/site/write-site'
import * as source from '../lib/loaders/published-edition'

const USAGE = `npm run export-site -- FOLDER    the whole public site as plain files, for any web server (docs/export-site.md)`

const LEFT_OUT = [
  'comparing two reports of one’s own choice: the page tells what has changed in each report instead',
  'searching: the page leads to the reports and the words instead',
  'looking up a file by its hash: the page leads to the list of each edition instead',
  'filters in the addresses of the read API: its lists are whole',
]

/** Writes the public site to a folder; run by `npm run export-site`, which starts the database. */
export async function main([folder, ...rest]: readonly string[]): Promise<number> {
  if (folder === undefined || rest.length > 0) {
    console.error(USAGE)
    return 1
  }
  const started = performance.now()
  const settings = readSiteSettings(process.env, 'http://localhost:3000')
  if (process.env.NEXTAUTH_URL === undefined) console.log(`  NEXTAUTH_URL is not set: catalogue, feeds and API will say that the site stands at ${settings.origin}.`)
  await buildAssets()
  const { files, bytes } = await writeSite(folder, source, settings)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`  ${files} files, ${bytes} bytes, ${seconds} s: ${folder}`)
  console.log(`  Policies for nginx: ${folder.replace(/\/+$/, '')}.nginx.conf`)
  for (const each of LEFT_OUT) console.log(`  Left out: ${each}.`)
  return 0
}
