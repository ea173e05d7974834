// Lets a hub deliver to a receiver built with the reference library, and tells whether every delivery is accepted by it.
//
//   OUTBOUND_ALLOWED_NETWORKS=loopback ./hub run
//   cd examples/webhook-receiver && npm install && npm run check -- http://localhost:8010
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const hub = process.argv[2] ?? "http://localhost:8010";
const waiting = [];

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  waiting.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
  server.emit("delivery");
  response.writeHead(204).end();
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

async function delivered(path) {
  const came = once(server, "delivery", { signal: AbortSignal.timeout(20_000) });
  await call("POST", `${path}/test`);
  await came;
  return waiting.pop();
}

const { endpoint, key } = await call("POST", "/api/v1/event-endpoints", {
  url: `http://127.0.0.1:${server.address().port}/hook`,
  event_types: ["event_endpoint.none"],
});
const path = `/api/v1/event-endpoints/${endpoint.id}`;
try {
  const first = await delivered(path);
  const event = new Webhook(key.secret).verify(first.body, first.headers);
  assert.equal(event.type, "webhook.test");
  console.log("accepted: a delivery");

  assert.throws(() => new Webhook(key.secret).verify(first.body + " ", first.headers));
  assert.throws(() => new Webhook(key.secret).verify(first.body, { ...first.headers, "webhook-timestamp": "1600000000" }));
  console.log("refused: the same, changed or old");

  const rotated = await call("POST", `${path}/secret/rotate`, { overlap_hours: 1 });
  const second = await delivered(path);
  new Webhook(key.secret).verify(second.body, second.headers);
  new Webhook(rotated.key.secret).verify(second.body, second.headers);
  assert.notEqual(rotated.key.secret, key.secret);
  console.log("accepted: after a rotation, with either key");
} finally {
  await call("DELETE", path);
  server.close();
  server.closeAllConnections();
}
