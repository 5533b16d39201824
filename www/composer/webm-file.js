// The format WebM, as far as it is written here: one track of encoded frames, cues for players that jump, and words.
// Source: RFC 8794 (EBML) and RFC 9559 (Matroska), sections 5 and 12. The package that is kept up for this is four times as large as all
// of the composer.

/** An encoded frame. @typedef {{timeMs: number, isKey: boolean, data: Uint8Array<ArrayBuffer>}} Frame */

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */

/** What one unit of time is, ns. */
const UNIT_NS = 1e6;

/** @param {number[]} id */
const element =
  (id) =>
  (/** @type {Bytes[]} */ ...content) => {
    const size = content.reduce((sum, { length }) => sum + length, 0);
    const whole = new Uint8Array(id.length + 4 + size);
    whole.set(id);
    // The size in four bytes, whose first bits say so.
    new DataView(whole.buffer).setUint32(id.length, 0x10000000 + size);
    let at = id.length + 4;
    for (const part of content) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

/** Eight bytes: none of it depends on how large a number is. @param {number} value */
function whole(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(Math.round(value)));
  return new Uint8Array(view.buffer);
}

/** @param {number} value */
function real(value) {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return new Uint8Array(view.buffer);
}

/** @param {string} text @returns {Bytes} */
const words = (text) => new TextEncoder().encode(text);

const HEAD = element([0x1a, 0x45, 0xdf, 0xa3])(
  element([0x42, 0x86])(whole(1)),
  element([0x42, 0xf7])(whole(1)),
  element([0x42, 0xf2])(whole(4)),
  element([0x42, 0xf3])(whole(8)),
  element([0x42, 0x82])(words('webm')),
  element([0x42, 0x87])(whole(4)),
  element([0x42, 0x85])(whole(2)),
);

const SEGMENT = [0x18, 0x53, 0x80, 0x67];
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75];

/** @param {Frame[]} frames of a cluster: the first one is a key */
function clusterOf(frames) {
  const [{ timeMs: from }] = frames;
  const blocks = frames.map(({ timeMs, isKey, data }) => {
    const head = new DataView(new ArrayBuffer(4));
    // The first track, the time since the cluster began, and whether the frame stands for itself.
    head.setUint8(0, 0x81);
    head.setInt16(1, Math.round(timeMs - from));
    head.setUint8(3, isKey ? 0x80 : 0);
    return element([0xa3])(new Uint8Array(head.buffer), data);
  });
  return element(CLUSTER)(element([0xe7])(whole(from)), ...blocks);
}

/** @param {{codec: string, width: number, height: number, frameMs: number}} track @param {Frame[]} frames @param {Record<string, string>} about */
export function webmFile({ codec, width, height, frameMs }, frames, about) {
  /** @type {Frame[][]} */
  const groups = [];
  for (const frame of frames) {
    if (frame.isKey || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(frame);
  }
  const clusters = groups.map(clusterOf);
  const app = about.creator ?? '';
  const info = element([0x15, 0x49, 0xa9, 0x66])(
    element([0x2a, 0xd7, 0xb1])(whole(UNIT_NS)),
    element([0x44, 0x89])(real(frames.length * frameMs)),
    element([0x7b, 0xa9])(words(about.title ?? '')),
    element([0x4d, 0x80])(words(app)),
    element([0x57, 0x41])(words(app)),
  );
  const tracks = element([0x16, 0x54, 0xae, 0x6b])(
    element([0xae])(
      element([0xd7])(whole(1)),
      element([0x73, 0xc5])(whole(1)),
      element([0x83])(whole(1)),
      element([0x9c])(whole(0)),
      element([0x23, 0xe3, 0x83])(whole(frameMs * UNIT_NS)),
      element([0x86])(words(codec)),
      element([0xe0])(element([0xb0])(whole(width)), element([0xba])(whole(height))),
    ),
  );
  const tags = element([0x12, 0x54, 0xc3, 0x67])(
    element([0x73, 0x73])(
      element([0x63, 0xc0])(),
      ...Object.entries(about).map(([name, text]) =>
        element([0x67, 0xc8])(element([0x45, 0xa3])(words(name.toUpperCase())), element([0x44, 0x87])(words(text))),
      ),
    ),
  );
  // Numbers have one length, so that cues are as long wherever they point.
  const before = info.length + tracks.length + tags.length;
  const cues = cuesOf(groups, clusters, before + cuesOf(groups, clusters, 0).length);
  return new Blob([HEAD, element(SEGMENT)(info, tracks, tags, cues, ...clusters)], { type: 'video/webm' });
}

/** @param {Frame[][]} groups @param {Bytes[]} clusters @param {number} first where the first one begins */
function cuesOf(groups, clusters, first) {
  let at = first;
  const points = clusters.map((cluster, index) => {
    const place = element([0xb7])(element([0xf7])(whole(1)), element([0xf1])(whole(at)));
    at += cluster.length;
    return element([0xbb])(element([0xb3])(whole(groups[index][0].timeMs)), place);
  });
  return element([0x1c, 0x53, 0xbb, 0x6b])(...points);
}
