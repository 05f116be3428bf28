namespace PerfEvalSite.Benchmarks.Workload;

/// <summary>
/// MT19937 with the derivations that Python's <c>random.Random</c> makes from it (M. Matsumoto, T. Nishimura, 1998), so that the
/// workload has the very names and numbers that the other generators' workload has.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private readonly uint[] state = new uint[Size];
    private int index = Size;

    public MersenneTwister(uint seed)
    {
        state[0] = 19650218;
        for (int i = 1; i < Size; i++)
            state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >> 30)) + (uint)i;
        int at = 1;
        for (int k = 0; k < Size; k++)
        {
            state[at] = (state[at] ^ ((state[at - 1] ^ (state[at - 1] >> 30)) * 1664525)) + seed;
            at = Wrap(at + 1);
        }
        for (int k = 0; k < Size - 1; k++)
        {
            state[at] = (state[at] ^ ((state[at - 1] ^ (state[at - 1] >> 30)) * 1566083941)) - (uint)at;
            at = Wrap(at + 1);
        }
        state[0] = 0x80000000;
    }

    /// <summary>0 ≤ result &lt; 1 with 53 bits.</summary>
    public double NextDouble()
    {
        uint a = Next() >> 5;
        uint b = Next() >> 6;
        return (a * 67108864.0 + b) / 9007199254740992.0;
    }

    public double Uniform(double from, double to) => from + (to - from) * NextDouble();

    /// <summary>Both ends included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    public int Below(int limit)
    {
        int bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)limit);
        uint value;
        do
            value = Next() >> (32 - bits);
        while (value >= limit);
        return (int)value;
    }

    public T Choice<T>(T[] from) => from[Below(from.Length)];

    public T[] Sample<T>(T[] from, int count)
    {
        var pool = (T[])from.Clone();
        var chosen = new T[count];
        for (int i = 0; i < count; i++)
        {
            int j = Below(pool.Length - i);
            chosen[i] = pool[j];
            pool[j] = pool[pool.Length - i - 1];
        }
        return chosen;
    }

    private int Wrap(int at)
    {
        if (at < Size)
            return at;
        state[0] = state[Size - 1];
        return 1;
    }

    private uint Next()
    {
        if (index == Size)
            Refill();
        uint y = state[index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Refill()
    {
        for (int i = 0; i < Size; i++)
        {
            uint y = (state[i] & 0x80000000) | (state[(i + 1) % Size] & 0x7fffffff);
            state[i] = state[(i + 397) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        index = 0;
    }
}
