// Draws lines and discs into a picture by itself. A browser without a graphics card needs a second for a path of twenty
// thousand lines on its canvas; this needs a few milliseconds, with a graphics card or without.

/** "#rrggbb" as the number that a picture's memory has for it, whatever the order of its bytes. */
export function ink(hex) {
  const bytes = new Uint8ClampedArray(4);
  for (let i = 0; i < 3; i++) bytes[i] = parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  bytes[3] = 255;
  return new Int32Array(bytes.buffer)[0];
}

/** Full strength of a colour; strengths have 7 bits, so that what they are multiplied with stays a small integer. */
const FULL = 128;

export class Raster {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.image = new ImageData(width, height);
    this.pixels = new Int32Array(this.image.data.buffer);
  }

  clear(color) {
    this.pixels.fill(color);
  }

  /** Lays a colour over what is there. Two of the three components are reckoned at once. */
  blend(at, color, strength) {
    const pixels = this.pixels, old = pixels[at];
    const outer = old & 0xff00ff, middle = old >> 8 & 0xff;
    pixels[at] = 0xff000000
      | outer + (((color & 0xff00ff) - outer) * strength >> 7) & 0xff00ff
      | (middle + (((color >> 8 & 0xff) - middle) * strength >> 7)) << 8;
  }

  /**
   * A line with smooth edges: across the direction in which it goes most, every column or row gets the share of each pixel
   * that the line covers.
   */
  line(ax, ay, bx, by, width, color, opacity) {
    const steep = Math.abs(by - ay) > Math.abs(bx - ax);
    // Along and across, so that both cases are one; from the lesser to the greater.
    const forth = steep ? ay <= by : ax <= bx;
    const a = steep ? (forth ? ay : by) : forth ? ax : bx, b = steep ? (forth ? by : ay) : forth ? bx : ax;
    const c = steep ? (forth ? ax : bx) : forth ? ay : by, d = steep ? (forth ? bx : ax) : forth ? by : ay;
    const alongStep = steep ? this.width : 1, acrossStep = steep ? 1 : this.width;
    const along = steep ? this.height : this.width, across = steep ? this.width : this.height;
    const slope = b > a ? (d - c) / (b - a) : 0;
    const half = width / 2 * Math.sqrt(1 + slope * slope), pixels = this.pixels;
    const strength = opacity * FULL, outer = color & 0xff00ff, inner = color >> 8 & 0xff;
    const last = Math.min(along - 1, Math.round(b) - 1);
    for (let i = Math.max(0, Math.round(a)); i <= last; i++) {
      const middle = c + slope * (i + 0.5 - a), top = middle - half, bottom = middle + half;
      if (bottom <= 0 || top >= across) continue;
      const end = Math.min(across - 1, bottom | 0);
      for (let j = top > 0 ? top | 0 : 0, at = i * alongStep + j * acrossStep; j <= end; j++, at += acrossStep) {
        const share = ((bottom < j + 1 ? bottom : j + 1) - (top > j ? top : j)) * strength | 0;
        // As in blend; written out, for this is where the time goes.
        const old = pixels[at], outerOld = old & 0xff00ff, innerOld = old >> 8 & 0xff;
        pixels[at] = 0xff000000
          | outerOld + ((outer - outerOld) * share >> 7) & 0xff00ff
          | (innerOld + ((inner - innerOld) * share >> 7)) << 8;
      }
    }
  }

  /** A disc with a smooth edge. */
  disc(x, y, radius, color, opacity) {
    const strength = opacity * FULL;
    const top = Math.max(0, Math.floor(y - radius - 0.5)), bottom = Math.min(this.height - 1, Math.ceil(y + radius - 0.5));
    const left = Math.max(0, Math.floor(x - radius - 0.5)), right = Math.min(this.width - 1, Math.ceil(x + radius - 0.5));
    const inside = (radius - 0.5) * (radius - 0.5), outside = (radius + 0.5) * (radius + 0.5);
    for (let j = top; j <= bottom; j++) {
      const dy = j + 0.5 - y;
      for (let i = left; i <= right; i++) {
        const dx = i + 0.5 - x, far = dx * dx + dy * dy;
        if (far < inside) this.blend(j * this.width + i, color, strength | 0);
        else if (far < outside) this.blend(j * this.width + i, color, (radius + 0.5 - Math.sqrt(far)) * strength | 0);
      }
    }
  }
}
