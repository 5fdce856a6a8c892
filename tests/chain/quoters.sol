// SPDX-License-Identifier: MIT
pragma solidity ^0.8.0;

/// Has the shape of Uniswap's QuoterV2: writes while it quotes, so that a read-only call would fail, and pays 1.2 times
/// what is sold less a ten-thousandth for each token. Reverts where it is asked for anything but the pool it knows.
contract Quoter {
    uint256 public written;

    struct Params {
        address tokenIn;
        address tokenOut;
        uint256 amountIn;
        uint24 fee;
        uint160 sqrtPriceLimitX96;
    }

    function quoteExactInputSingle(Params memory params) external returns (uint256, uint160, uint32, uint256) {
        require(params.tokenIn == 0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0);
        require(params.tokenOut == 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2);
        require(params.fee == 100 && params.sqrtPriceLimitX96 == 0);
        written += params.amountIn;
        uint256 tokens = params.amountIn / 1e18;
        return (params.amountIn * 12 * (10000 - tokens) / 100000, 1 << 96, 2, 90000);
    }
}

/// The same for BalancerQueries.
contract Queries {
    uint256 public written;

    struct SingleSwap {
        bytes32 poolId;
        uint8 kind;
        address assetIn;
        address assetOut;
        uint256 amount;
        bytes userData;
    }

    struct Funds {
        address sender;
        bool fromInternalBalance;
        address recipient;
        bool toInternalBalance;
    }

    function querySwap(SingleSwap memory swap, Funds memory funds) external returns (uint256) {
        require(swap.poolId == 0x1e19cf2d73a72ef1332c882f20534b6519be0276000200000000000000000112);
        require(swap.kind == 0 && swap.userData.length == 0);
        require(swap.assetIn == 0xae78736Cd615f374D3085123A210448E74Fc6393);
        require(swap.assetOut == 0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2);
        require(!funds.fromInternalBalance && !funds.toInternalBalance);
        require(swap.amount < 900e18, "BAL#304");
        written += swap.amount;
        return swap.amount * 11 / 10;
    }
}
