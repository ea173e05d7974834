// A receiver built with the reference library, and a check that a hub's deliveries are accepted by it:
//
//   OUTBOUND_ALLOWED_NETWORKS=loopback ./hub run
//   cd examples/webhook-receiver && npm ci && npm run check -- http://localhost:8010
import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const hub = process.argv[2] ?? "http://localhost:8010";
const patience = 20_000;

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  response.writeHead(204).end();
  server.emit(request.url, { headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

async function call(method, path, body) {
  const answer = await fetch(hub + path, {
    method,
    headers: {
      "content-type": "application/json",
      ...(process.env.HUB_KEY ? { authorization: `Bearer ${process.env.HUB_KEY}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

const made = [];

async function endpoint(hook, wishes) {
  const url = `http://127.0.0.1:${server.address().port}${hook}`;
  const { endpoint, key } = await call("POST", "/api/v1/event-endpoints", { url, ...wishes });
  const path = `/api/v1/event-endpoints/${endpoint.id}`;
  made.push(path);
  return { path, key };
}

/** What comes to a hook because of what is done. */
async function delivered(hook, doing) {
  const coming = once(server, hook, { signal: AbortSignal.timeout(patience) });
  await doing();
  const [delivery] = await coming;
  return delivery;
}

/** The library knows shared secrets only; this is its algorithm with a public key. */
function verifiedByPublicKey(publicKey, { headers, body }) {
  const key = createPublicKey({
    key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(publicKey.replace("whpk_", ""), "base64").toString("base64url") },
    format: "jwk",
  });
  const content = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
  return headers["webhook-signature"]
    .split(" ")
    .filter((each) => each.startsWith("v1a,"))
    .some((each) => verify(null, content, key, Buffer.from(each.slice(4), "base64")));
}

try {
  const shared = await endpoint("/shared", { event_types: ["event_endpoint.*"] });
  const test = await delivered("/shared", () => call("POST", `${shared.path}/test`));
  assert.equal(new Webhook(shared.key.secret).verify(test.body, test.headers).type, "webhook.test");
  console.log("accepted: a test");

  const changed = { ...test, body: test.body.replace("test", "tset") };
  const old = { ...test.headers, "webhook-timestamp": String(Math.floor(Date.now() / 1000) - 3600) };
  assert.throws(() => new Webhook(shared.key.secret).verify(changed.body, changed.headers), /signature/);
  assert.throws(() => new Webhook(shared.key.secret).verify(test.body, old), /too old/);
  console.log("refused: the same, changed or old");

  let open;
  const event = await delivered("/shared", async () => {
    open = await endpoint("/open", { event_types: ["event_endpoint.removed"], signing: "ed25519" });
  });
  const told = new Webhook(shared.key.secret).verify(event.body, event.headers);
  assert.equal(told.type, "event_endpoint.created");
  assert.equal(told.id, event.headers["webhook-id"]);
  console.log("accepted: an event");

  const rotated = await call("POST", `${shared.path}/secret/rotate`, { overlap_hours: 1 });
  const both = await delivered("/shared", () => call("POST", `${shared.path}/test`));
  assert.notEqual(rotated.key.secret, shared.key.secret);
  new Webhook(shared.key.secret).verify(both.body, both.headers);
  new Webhook(rotated.key.secret).verify(both.body, both.headers);
  console.log("accepted: after a rotation, with either secret");

  const signed = await delivered("/open", () => call("POST", `${open.path}/test`));
  assert.ok(verifiedByPublicKey(open.key.public_key, signed));
  assert.ok(!verifiedByPublicKey(open.key.public_key, { ...signed, body: `${signed.body} ` }));
  console.log("accepted: a test signed with ed25519, by the public key; refused: the same, changed");
} finally {
  for (const path of made) await call("DELETE", path);
  server.close();
  server.closeAllConnections();
}
