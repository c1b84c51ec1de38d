// Makes calls and judges them. The parent ends this thread when a call takes too long.
import { parentPort, workerData } from 'node:worker_threads'
import { verdictOf } from './verdict.mjs'

const entries = await Promise.all(workerData.entries.map((entry) => import(entry)))
const tested = {
  library: Object.assign({}, ...entries),
  codes: new Set(workerData.codes),
  watch: (step) => parentPort.postMessage(step),
}

parentPort.on('message', async (call) => {
  parentPort.postMessage({ problem: await verdictOf(call, tested) })
})
parentPort.postMessage('ready')
