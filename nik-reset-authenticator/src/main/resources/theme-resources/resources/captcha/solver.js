// The work behind the box: finds the number whose SHA-256 hash after the salt is the challenge (ALTCHA, version 1).
// With a SHA-256 of its own (FIPS 180-4), since crypto.subtle is there on secure pages only, and waits at each hash.
const K = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
const BLOCK = 64;
const words = new Int32Array(64);

/** One block of 64 bytes into the state of eight words. */
function compress(state, bytes, offset) {
  for (let i = 0; i < 16; i++) {
    const at = offset + 4 * i;
    words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15];
    const y = words[i - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
  }
  let a = state[0] | 0;
  let b = state[1] | 0;
  let c = state[2] | 0;
  let d = state[3] | 0;
  let e = state[4] | 0;
  let f = state[5] | 0;
  let g = state[6] | 0;
  let h = state[7] | 0;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function initial() {
  return new Uint32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
    0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
}

/** The number, or null if there is none up to the maximum. */
function solve(salt, challenge, maximum) {
  const prefix = new TextEncoder().encode(salt);
  const target = Uint32Array.from(challenge.match(/.{8}/g), (word) => parseInt(word, 16));
  // The salt's full blocks are the same for every number.
  const start = initial();
  const whole = prefix.length - (prefix.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) {
    compress(start, prefix, at);
  }
  const rest = prefix.subarray(whole);
  const tail = new Uint8Array(2 * BLOCK);
  const view = new DataView(tail.buffer);
  const state = initial();
  for (let number = 0; number <= maximum; number++) {
    const digits = String(number);
    tail.fill(0);
    tail.set(rest);
    let length = rest.length;
    for (let i = 0; i < digits.length; i++) {
      tail[length++] = digits.charCodeAt(i);
    }
    tail[length] = 0x80;
    const end = length + 9 <= BLOCK ? BLOCK : 2 * BLOCK;
    view.setUint32(end - 4, (whole + length) * 8);
    state.set(start);
    compress(state, tail, 0);
    if (end > BLOCK) {
      compress(state, tail, BLOCK);
    }
    if (state[0] === target[0] && state.every((word, i) => word === target[i])) {
      return number;
    }
  }
  return null;
}

self.onmessage = ({ data }) => self.postMessage(solve(data.salt, data.challenge, data.maximum));
