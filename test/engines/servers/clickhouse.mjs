import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts } from '../lib/free-ports.mjs'
import { killTree, removeFolder, startServer, temporaryFolder } from '../lib/owned.mjs'
import { until } from '../lib/until.mjs'

const SERVER = '/usr/sbin/clickhouse-server'
const CLIENT = '/usr/bin/clickhouse-client'

/** ClickHouse servers on 127.0.0.1 that know each other as the shards of the cluster `shards`. */
export async function startClickhouse(count) {
  const ports = await freePorts(count * 3)
  const tcpPorts = ports.slice(0, count)
  const servers = tcpPorts.map((tcp, index) => {
    const [http, interserver] = ports.slice(count + 2 * index)
    return serverOf({ tcp, http, interserver, tcpPorts })
  })
  await Promise.all(servers.map((server) => server.start()))
  return servers
}

function serverOf({ tcp, http, interserver, tcpPorts }) {
  const folder = temporaryFolder('clickhouse')
  writeFileSync(join(folder, 'config.xml'), configuration({ folder, tcp, http, interserver, tcpPorts }))
  writeFileSync(join(folder, 'users.xml'), USERS)

  let server
  return {
    port: tcp,
    version: () => {
      const text = execFileSync(CLIENT, ['--version'], { encoding: 'utf8' })
      return `ClickHouse ${/\d+(?:\.\d+)*/.exec(text)}`
    },
    start: async () => {
      // The server writes some files to the folder that it is in.
      server = startServer(SERVER, [`--config-file=${join(folder, 'config.xml')}`], { cwd: folder })
      await until('ClickHouse accepts connections', async () => {
        if (!server.isRunning()) throw new Error(`ClickHouse ended:\n${server.output()}`)
        return answers(tcp)
      })
    },
    /** Kills it at once, as the loss of its machine would. */
    kill: async () => {
      killTree(server.pid)
      await server.ended
    },
    stop: async () => {
      if (server.isRunning()) process.kill(server.pid, 'SIGTERM')
      await server.ended
      removeFolder(folder)
    },
  }
}

async function answers(port) {
  try {
    await promisify(execFile)(CLIENT, ['--host=127.0.0.1', `--port=${port}`, '--query=select 1'])
    return true
  } catch {
    return false
  }
}

function configuration({ folder, tcp, http, interserver, tcpPorts }) {
  const shard = (port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`
  return `<yandex>
  <logger><level>error</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <tcp_port>${tcp}</tcp_port>
  <http_port>${http}</http_port>
  <interserver_http_port>${interserver}</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/data/tmp/</tmp_path>
  <user_files_path>${folder}/data/user_files/</user_files_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <!-- No answer may depend on the zone of the server. -->
  <timezone>America/Caracas</timezone>
  <mark_cache_size>268435456</mark_cache_size>
  <remote_servers><shards>${tcpPorts.map(shard).join('')}</shards></remote_servers>
</yandex>
`
}

const USERS = `<yandex>
  <profiles><default><max_memory_usage>2000000000</max_memory_usage></default></profiles>
  <quotas><default></default></quotas>
  <users>
    <default>
      <password></password>
      <networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
    </default>
  </users>
</yandex>
`
